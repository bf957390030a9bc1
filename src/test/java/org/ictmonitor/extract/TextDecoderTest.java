package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
    private static final String UKRAINIAN =
            "<p>Шановні мешканці! Центр надання адміністративних послуг працює з дев'ятої години, їжу й напої просимо не приносити.</p>";
    private static final String RUSSIAN =
            "<p>Уважаемые жители! Запись на приём ведётся по телефону и в мессенджере, объявления читайте в канале.</p>";
    private static final String ENGLISH = "<p>The centre is open on weekdays.</p>";
    private static final String MARKS = "<p>The centre’s hours, the children’s corner © 2023</p>";
    private static final String GERMAN = "<p>Schöne Grüße aus Köln: für größere Städte gibt es ein Büro.</p>";

    @ParameterizedTest
    @CsvFileSource(resources = "charsets.csv", delimiter = '|', useHeadersInDisplayName = true)
    void the_text_of_a_page_is_read_whatever_its_label(String language, String written, String header, String meta) {
        String page = "<html><head>" + (meta.equals("-") ? "" : meta) + "</head>" + text(language);
        byte[] body = bytes(page, written);
        String type = header.equals("-") ? "text/html" : "text/html; charset=" + header;
        assertThat(TextDecoder.decode(body, MediaType.parse(type))).isEqualTo(page);
    }

    private static String text(String language) {
        return switch (language) {
            case "uk" -> UKRAINIAN;
            case "ru" -> RUSSIAN;
            case "de" -> GERMAN;
            case "marks" -> MARKS;
            default -> ENGLISH;
        };
    }

    private static byte[] bytes(String page, String written) {
        String[] steps = written.split(" as ");
        byte[] body = page.getBytes(Charset.forName(steps[0]));
        for (int i = 1; i < steps.length; i++) {
            body = lenient(body, Charset.forName(steps[i])).getBytes(StandardCharsets.UTF_8);
        }
        return body;
    }

    /** As browsers and databases read: a byte that the encoding does not use stays the control character it is. */
    private static String lenient(byte[] body, Charset charset) {
        StringBuilder text = new StringBuilder();
        for (byte one : body) {
            String letter = new String(new byte[] {one}, charset);
            text.append(letter.equals("\ufffd") ? String.valueOf((char) (one & 0xff)) : letter);
        }
        return text.toString();
    }

    @Test
    void a_byte_order_mark_is_believed_and_taken_off() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe});
        body.writeBytes(UKRAINIAN.getBytes(StandardCharsets.UTF_16LE));
        assertThat(TextDecoder.decode(body.toByteArray(), MediaType.parse("text/html; charset=utf-8")))
                .isEqualTo(UKRAINIAN);
        assertThat(TextDecoder.decode(("\ufeff" + RUSSIAN).getBytes(StandardCharsets.UTF_8), MediaType.parse("")))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void a_page_that_shows_the_sign_for_lost_letters_itself_is_read_as_it_is() {
        String page = UKRAINIAN + "\ufffd";
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        assertThat(TextDecoder.decode(body, MediaType.parse("text/html; charset=windows-1251")))
                .isEqualTo(page);
    }

    /** Signs are counted part by part, and letters side by side may stand on both sides of a border. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2030, 2040, 2045, 4090})
    void letters_with_accents_are_told_wherever_they_stand(int before) {
        String page = " ".repeat(before) + RUSSIAN;
        assertThat(TextDecoder.decode(bytes(page, "windows-1251 as windows-1252"), MediaType.parse("")))
                .isEqualTo(page);
    }

    @Test
    void a_page_cut_off_inside_a_letter_stays_utf_8() {
        byte[] whole = UKRAINIAN.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, UKRAINIAN.substring(0, 20).getBytes(StandardCharsets.UTF_8).length - 1);
        assertThat(TextDecoder.decode(cut, MediaType.parse("text/html; charset=windows-1251")))
                .startsWith(UKRAINIAN.substring(0, 18));
    }
}
