package org.ictmonitor.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Differences as a person reads them. */
class WordDiffTest {
    @Test
    void words_that_went_and_came_stand_in_their_surroundings() {
        assertThat(WordDiff.between(
                        List.of("Центр надає консультації телефоном щодня"),
                        List.of("Центр надає консультації у Zoom щодня")))
                .isEqualTo("Центр надає консультації [-телефоном-] {+у Zoom+} щодня");
    }

    @Test
    void only_some_words_around_a_difference_are_shown() {
        assertThat(WordDiff.between(
                        List.of("1 2 3 4 5 6 7 8", "a b c d e f g h i j k l", "z"),
                        List.of("1 2 3 4 5 6 7 9", "a b c d e f g h i j k l", "y")))
                .isEqualTo("… 3 4 5 6 7 [-8-] {+9+} a b c d e … h i j k l [-z-] {+y+}");
    }

    @Test
    void texts_that_are_the_same_have_no_difference() {
        assertThat(WordDiff.between(List.of("a b", "c"), List.of("a b", "c"))).isEmpty();
        assertThat(WordDiff.between(List.of(), List.of())).isEmpty();
    }

    @Test
    void everything_is_new_where_there_was_nothing() {
        assertThat(WordDiff.between(List.of(), List.of("Пишіть у Viber"))).isEqualTo("{+Пишіть у Viber+}");
    }

    @Test
    void two_long_texts_that_share_nothing_are_compared_in_time() {
        List<String> one = Collections.nCopies(1, "a ".repeat(50_000));
        List<String> other = Collections.nCopies(1, "b ".repeat(50_000));
        assertThat(WordDiff.between(one, other)).startsWith("[-a a").endsWith("b+}");
    }

    @Test
    void likeness_is_the_share_of_common_words() {
        assertThat(WordDiff.similarity(List.of("a b c d"), List.of("a b x y"))).isEqualTo(0.5, within(1e-9));
        assertThat(WordDiff.similarity(List.of("a a"), List.of("a b"))).isEqualTo(0.5, within(1e-9));
        assertThat(WordDiff.similarity(List.of(), List.of())).isEqualTo(1.0, within(1e-9));
    }
}
