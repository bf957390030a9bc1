package org.ictmonitor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ictmonitor.analysis.reliability.Estimate;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    /** S. Siegel, N. J. Castellan, Nonparametric Statistics, 2nd ed. 1988, section 9.3: authoritarianism and striving, 12 students. */
    private static final double[] AUTHORITARIANISM = {2, 6, 5, 1, 10, 9, 8, 3, 4, 12, 7, 11};

    private static final double[] STRIVING = {3, 4, 2, 1, 8, 11, 10, 6, 7, 12, 5, 9};

    @Test
    void both_are_what_siegel_and_castellan_published() {
        assertThat(RankCorrelation.SPEARMAN.of(AUTHORITARIANISM, STRIVING).orElseThrow())
                .isCloseTo(0.82, within(0.005));
        assertThat(RankCorrelation.KENDALL.of(AUTHORITARIANISM, STRIVING).orElseThrow())
                .isCloseTo(0.67, within(0.005));
    }

    /** By hand: of 6 pairs 1 agrees, 3 disagree, 1 is tied in the first and 1 in the second: (1 − 3) / √(5 × 5). */
    @Test
    void ties_are_allowed_for() {
        double[] one = {1, 1, 2, 3};
        double[] other = {1, 2, 2, 0.5};
        assertThat(RankCorrelation.KENDALL.of(one, other).orElseThrow()).isCloseTo(-0.4, within(1e-12));
        assertThat(RankCorrelation.SPEARMAN
                        .of(new double[] {1, 1, 2}, new double[] {5, 5, 9})
                        .orElseThrow())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void an_order_without_differences_has_no_correlation() {
        assertThat(RankCorrelation.SPEARMAN.estimate(new double[] {0, 0, 0}, new double[] {1, 2, 3}))
                .isEmpty();
        assertThat(RankCorrelation.KENDALL.estimate(new double[] {}, new double[] {}))
                .isEmpty();
    }

    @Test
    void the_interval_holds_the_value_and_is_the_same_every_time() {
        Estimate first =
                RankCorrelation.SPEARMAN.estimate(AUTHORITARIANISM, STRIVING).orElseThrow();
        assertThat(first.value()).isBetween(first.low(), first.high());
        assertThat(first.high()).isLessThanOrEqualTo(1);
        assertThat(RankCorrelation.SPEARMAN.estimate(AUTHORITARIANISM, STRIVING))
                .contains(first);
    }
}
