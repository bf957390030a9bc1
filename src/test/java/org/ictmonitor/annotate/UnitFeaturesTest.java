package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitFeaturesTest {
    private final UnitFeatures features = new UnitFeatures();

    @Test
    void a_long_word_has_a_stem_too() {
        assertThat(features.of("записати")).containsExactly("w=записати", "s=запис");
        assertThat(features.of("запис")).containsExactly("w=запис");
    }

    @Test
    void a_mention_or_number_has_no_stem() {
        assertThat(features.of("<number>")).containsExactly("w=<number>");
    }

    @Test
    void words_that_share_a_place_in_memory_keep_their_own_features() {
        assertThat(features.of("Aa")).containsExactly("w=Aa");
        assertThat(features.of("BB")).containsExactly("w=BB");
        assertThat(features.of("Aa")).containsExactly("w=Aa");
    }
}
