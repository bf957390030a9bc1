package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    @ParameterizedTest
    @CsvSource({
        "«Дія» — це зручно!, діяце, true",
        "ЗАПИС до лікаря, записдо, true",
        "запис, записи, false",
        "за-пи-с, пис, true",
        "ааб, аб, true",
        "абв, бг, false",
        "'', а, false",
        "ΟΔΟΣ, οδος, true",
        "İZMİR, zm, true",
        "№ 5, 5, true"
    })
    void a_text_holds_the_letters_that_stand_in_it(String text, String letters, boolean holds) {
        assertThat(Letters.hold(text, letters)).isEqualTo(holds);
    }

    /** Few signs, so that parts come again and half-begun matches happen. */
    @Property(tries = 2000)
    void holding_is_what_the_letters_of_the_text_contain(
            @ForAll @Chars({'а', 'А', 'б', ' ', '-', 'Σ', 'İ', 'i', 'ǅ', 'K', '\u0301'}) @StringLength(max = 30)
                    String text,
            @ForAll @Chars({'а', 'б', 'i', 'σ', 'k'}) @StringLength(min = 1, max = 3) String letters) {
        assertThat(Letters.hold(text, letters)).isEqualTo(Letters.of(text).contains(letters));
    }
}
