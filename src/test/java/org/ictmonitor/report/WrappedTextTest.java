package org.ictmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTextTest {
    @Test
    void breaks_between_words_so_that_each_line_fits() {
        assertThat(WrappedText.lines("n = 24 mentions on 56 pages", 12))
                .containsExactly("n = 24", "mentions on", "56 pages");
    }

    @Test
    void a_line_that_fits_exactly_stays_whole() {
        assertThat(WrappedText.lines("на 56 сторінках", 15)).containsExactly("на 56 сторінках");
        assertThat(WrappedText.lines("на 56 сторінках", 14)).containsExactly("на 56", "сторінках");
    }

    @Test
    void a_word_that_is_too_long_has_a_line_of_its_own() {
        assertThat(WrappedText.lines("see https://portal.example/a now", 10))
                .containsExactly("see", "https://portal.example/a", "now");
    }

    @Test
    void wide_characters_count_two_columns() {
        assertThat(WrappedText.lines("漢字 漢字", 8)).containsExactly("漢字", "漢字");
        assertThat(WrappedText.lines("漢字 漢字", 9)).containsExactly("漢字 漢字");
    }

    @Test
    void nothing_is_one_empty_line() {
        assertThat(WrappedText.lines("", 80)).containsExactly("");
    }
}
