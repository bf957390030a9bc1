package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ictmonitor.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that their forms tell the place of, and those of which a form tells another one. */
class FoldedWordsTest {
    private static Token token(int start, int end, String form) {
        return new Token(start, end, form, List.of(), false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Запис       | запис     | false | capitals aside
            м’ята       | м'ята     | false | apostrophes count for nothing
            за\u00ADпис | запис     | false | nor do soft hyphens
            зáпис       | запис     | true  | a letter of another alphabet
            вaйбер      | вайбер    | true  | a Latin letter that looks like a Cyrillic one
            дезоксирибо | дезокси   | true  | the word is longer
            a.b@c.ua    | a.b@c.ua  | false | an address is more than one word to both
            """)
    void a_word_is_compared_with_its_form(String word, String form, boolean folded, String why) {
        String sentence = "Ось " + word + ".";
        List<Token> tokens = List.of(token(0, 3, "ось"), token(4, 4 + word.length(), form));
        assertThat(FoldedWords.areAmong(tokens, sentence)).as(why).isEqualTo(folded);
    }

    @Test
    void nothing_is_sure_of_words_that_do_not_follow_each_other() {
        assertThat(FoldedWords.areAmong(List.of(), "ось")).isFalse();
        assertThat(FoldedWords.areAmong(List.of(token(4, 6, "дш"), token(0, 3, "ось")), "ось дш"))
                .isTrue();
        assertThat(FoldedWords.areAmong(List.of(token(0, 3, "ось"), token(2, 3, "ь")), "ось"))
                .isTrue();
        assertThat(FoldedWords.areAmong(List.of(token(0, 4, "ось")), "ось")).isTrue();
    }
}
