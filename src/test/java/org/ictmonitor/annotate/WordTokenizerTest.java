package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTokenizerTest {
    private final WordTokenizer tokenizer = new WordTokenizer(new Lemmas(new Dictionaries()));

    @Test
    void letter_and_mark_that_have_a_sign_of_their_own_are_one() {
        assertThat(tokenizer.tokenize("и\u0306од")).containsExactly("йод");
    }

    @Test
    void a_sign_that_is_written_as_two_makes_its_word_longer() {
        assertThat(tokenizer.tokenize("\u0958\u0308")).containsExactly("\u0915\u093C\u0308");
    }

    @Test
    void an_endless_word_is_cut() {
        assertThat(tokenizer.tokenize("а".repeat(450)))
                .containsExactly("а".repeat(200), "а".repeat(200), "а".repeat(50));
    }

    @Test
    void an_abbreviation_and_the_ending_behind_its_apostrophe_are_one_word() {
        assertThat(tokenizer.tokenize("ЦНАП'у, ЦНАП’ами, об'єкта, П'ять, ОБ'ЄКТ, DJ's"))
                .containsExactly("цнапу", "цнапами", "об'єкта", "п'ять", "об'єкт", "dj's");
    }
}
