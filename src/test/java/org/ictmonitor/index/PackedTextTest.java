package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What was packed is read again sign by sign, whatever stood in the same bytes before. */
class PackedTextTest {
    private final BytesRef bytes = new BytesRef();
    private final PackedText text = new PackedText();

    private int bytesOf(String packed) {
        PackedText.pack(packed, bytes);
        return bytes.length;
    }

    @Property(tries = 300)
    void any_texts_one_after_the_other_come_back(@ForAll List<String> texts) {
        for (String each : texts) {
            PackedText.pack(each, bytes);
            text.turnTo(bytes);
            assertThat(text.toString()).isEqualTo(each);
            assertThat(text).hasSameSizeAs(each);
        }
    }

    @Test
    void signs_of_ukrainian_russian_and_english_texts_take_a_byte_each() {
        String usual = "«Ґанок, їжак і єнот» — м’ята, об'єкт; ёлка, ЫЪЭ… № 5 • “Viber” €10\t\n";
        assertThat(bytesOf(usual)).isEqualTo(1 + usual.length());
    }

    @Test
    void one_sign_beyond_them_makes_all_of_the_text_take_two() {
        assertThat(bytesOf("Пишіть ą")).isEqualTo(1 + 2 * 8);
        assertThat(bytesOf("\0")).as("no sign stands for what the table lacks").isEqualTo(1 + 2);
    }

    @Test
    void a_part_is_read_without_the_rest() {
        for (String whole : List.of("у Viber є", "у Viber є 🙂")) {
            PackedText.pack(whole, bytes);
            BytesRef elsewhere = new BytesRef(new byte[bytes.length + 5], 5, bytes.length);
            System.arraycopy(bytes.bytes, 0, elsewhere.bytes, 5, bytes.length);
            text.turnTo(elsewhere);
            assertThat(text.subSequence(2, 7)).isEqualTo("Viber");
            assertThat(text.charAt(8)).isEqualTo('є');
        }
    }
}
