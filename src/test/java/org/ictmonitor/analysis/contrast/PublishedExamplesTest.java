package org.ictmonitor.analysis.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.ictmonitor.Code;
import org.junit.jupiter.api.Test;

/** Every statistic gives what its authors, or a textbook, printed. */
class PublishedExamplesTest {
    /** Teaching material of UCREL, Lancaster, on the log-likelihood calculator: 52 in 50,000 words, 57 in 75,000. */
    @Test
    void log_likelihood_of_two_corpora() {
        assertThat(new Keyness(52, 50_000, 57, 75_000).logLikelihood()).isCloseTo(2.65, within(0.005));
    }

    /** Dunning 1993, table 2, first row: "the swiss" in a newspaper corpus. */
    @Test
    void log_likelihood_of_a_table() {
        assertThat(LogLikelihood.ofTable(110, 2442, 111, 29114)).isCloseTo(270.72, within(0.005));
    }

    /** The 5 % point of chi-squared with one degree of freedom. */
    @Test
    void a_value_of_3_84_has_a_probability_of_one_in_twenty() {
        assertThat(LogLikelihood.probability(3.841)).isCloseTo(0.05, within(0.0001));
    }

    /** Church and Hanks 1990, table 2: honorary (111) and doctor (621), 12 times together in 15 million words. */
    @Test
    void mutual_information() {
        Cooccurrence.Pair pair = new Cooccurrence.Pair(new Code("honorary"), new Code("doctor"), 111, 621, 12);
        assertThat(pair.information(15_000_000)).isCloseTo(11.3, within(0.06));
    }

    /** Gries 2008: the letter a, 1 to 5 times in parts of 9, 10, 10, 10 and 11 letters. */
    @Test
    void dispersion() {
        assertThat(Dispersion.of(new long[] {1, 2, 3, 4, 5}, new long[] {9, 10, 10, 10, 11}))
                .isCloseTo(0.18, within(0.0001));
    }

    /** Benjamini and Hochberg 1995, section 4.1: of fifteen comparisons, four hold at 0.05. */
    @Test
    void false_discovery_rate() {
        double[] printed = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000
        };
        double[] adjusted = FalseDiscovery.adjusted(printed);
        assertThat(Arrays.stream(adjusted).filter(each -> each <= 0.05)).hasSize(4);
        assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
        assertThat(adjusted).isSorted();
    }

    /** Fisher 1935: the lady who told three of four cups right. */
    @Test
    void exact_test() {
        assertThat(new TwoShares(3, 4, 1, 4).probability()).isCloseTo(0.4857, within(0.00005));
    }

    /** Agresti, Categorical Data Analysis: heart attacks with aspirin (104 of 11,037) and placebo (189 of 11,034). */
    @Test
    void odds_ratio() {
        TwoShares.Odds odds = new TwoShares(104, 11_037, 189, 11_034).odds();
        assertThat(odds.ratio()).isCloseTo(1.83, within(0.005));
        assertThat(odds.low()).isCloseTo(1.44, within(0.005));
        assertThat(odds.high()).isCloseTo(2.33, within(0.005));
    }

    /** Cohen 1988, table 6.2.2: the angles of .50 and .40 are 1.571 and 1.369. */
    @Test
    void effect_size() {
        assertThat(new TwoShares(40, 100, 50, 100).effect()).isCloseTo(1.571 - 1.369, within(0.001));
    }

    /** Hardie's reading of the log ratio, and the percentage that Gabrielatos and Marchi define. */
    @Test
    void twice_as_frequent_is_a_log_ratio_of_one_and_a_difference_of_100_percent() {
        Keyness twice = new Keyness(20, 1_000, 10, 1_000);
        assertThat(twice.logRatio()).isCloseTo(1, within(1e-12));
        assertThat(twice.percentDifference()).isCloseTo(100, within(1e-9));
    }

    @Property
    void every_measure_is_finite_for_every_table(
            @ForAll @LongRange(max = 50) long one,
            @ForAll @LongRange(max = 50) long other,
            @ForAll @LongRange(min = 50, max = 500) long size,
            @ForAll @LongRange(min = 50, max = 500) long otherSize) {
        Keyness keyness = new Keyness(one, size, other, otherSize);
        TwoShares shares = new TwoShares(one, size, other, otherSize);
        assertThat(List.of(
                        keyness.logLikelihood(),
                        keyness.logRatio(),
                        keyness.percentDifference(),
                        LogLikelihood.probability(keyness.logLikelihood()),
                        shares.probability(),
                        shares.effect(),
                        shares.odds().ratio(),
                        shares.odds().low(),
                        shares.odds().high()))
                .allMatch(Double::isFinite);
        assertThat(keyness.logLikelihood()).isNotNegative();
        assertThat(shares.odds().ratio())
                .isBetween(shares.odds().low(), shares.odds().high());
    }
}
