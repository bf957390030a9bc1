package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextScoreTest {
    @Test
    void shingles_of_four_words_are_counted_by_hand() {
        // true: abcd bcde; found: abcd bcdx cdxe: one shared
        assertThat(TextScore.of("a b c d e", "a b c d x e")).isEqualTo(new TextScore(1 / 3.0, 1 / 2.0));
    }

    @Test
    void a_text_of_fewer_words_is_one_shingle() {
        assertThat(TextScore.of("Телефони", "Телефони")).isEqualTo(new TextScore(1, 1));
    }

    @Test
    void nothing_found_has_no_precision_but_where_nothing_is_wanted() {
        assertThat(TextScore.of("a b c d", "")).isEqualTo(new TextScore(1, 0));
        assertThat(TextScore.of("", "")).isEqualTo(new TextScore(1, 1));
    }

    @Test
    void pages_are_averaged_before_precision_and_recall_are_joined() {
        TextScore both = TextScore.average(List.of(new TextScore(1, 0.5), new TextScore(0.5, 0.5)));
        assertThat(both).isEqualTo(new TextScore(0.75, 0.5));
        assertThat(both.f1()).isEqualTo(0.6);
    }
}
