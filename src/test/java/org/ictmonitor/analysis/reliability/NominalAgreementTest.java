package org.ictmonitor.analysis.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NominalAgreementTest {
    private static final long SEED = 7;

    /** A row a coder, a character a unit, a point where the coder coded nothing. */
    static NominalAgreement of(String... coders) {
        List<List<Optional<String>>> units = new ArrayList<>();
        for (int unit = 0; unit < coders[0].length(); unit++) {
            int at = unit;
            units.add(Arrays.stream(coders)
                    .map(values -> values.substring(at, at + 1))
                    .map(value -> value.equals(".") ? Optional.<String>empty() : Optional.of(value))
                    .toList());
        }
        return new NominalAgreement(coders.length, units);
    }

    /**
     * Four coders, twelve units, missing values: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, example
     * C, where nominal alpha is 0.743.
     */
    @Test
    void four_coders_of_krippendorff_agree_with_0_743() {
        NominalAgreement four = of("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
        assertThat(four.shared()).isEqualTo(11);
        Estimate alpha = four.alpha(SEED).orElseThrow();
        assertThat(alpha.value()).isEqualTo(0.743, within(0.0005));
        assertThat(alpha.low()).isBetween(0.2, 0.743);
        assertThat(alpha.high()).isBetween(0.743, 1.0);
        assertThat(four.alpha(SEED)).isEqualTo(Optional.of(alpha));
        assertThat(four.kappa()).isEmpty();
    }

    /**
     * Two raters, a hundred patients, psychotic, neurotic or organic: J. L. Fleiss, B. Levin, M. C. Paik, Statistical
     * Methods for Rates and Proportions, 3rd ed. 2003, table 18.1, where kappa is 0.68.
     */
    @Test
    void two_raters_of_fleiss_have_a_kappa_of_0_68() {
        String one = "p".repeat(80) + "n".repeat(10) + "o".repeat(10);
        String other = "p".repeat(75) + "n" + "o".repeat(4) + "p".repeat(5) + "n".repeat(4) + "o" + "o".repeat(10);
        NominalAgreement raters = of(one, other);
        assertThat(raters.percent()).contains(0.89);
        assertThat(raters.kappa().orElseThrow()).isEqualTo(0.68, within(0.005));
    }

    /** Two coders, ten units, two values: example A of the same text, where alpha is 0.095; kappa by hand from its table. */
    @Test
    void two_coders_of_krippendorff_agree_with_0_095() {
        NominalAgreement two = of("0100000000", "1110010010");
        // agreeing pairs: both 1 once, both 0 five times; coder A has one 1 in ten, coder B five
        double observed = 6 / 10.0;
        double chance = 0.1 * 0.5 + 0.9 * 0.5;
        assertThat(two.percent()).contains(observed);
        assertThat(two.kappa().orElseThrow()).isEqualTo((observed - chance) / (1 - chance), within(1e-12));
        // coincidences: n = 20, six ones, fourteen noughts, eight values in disagreement
        assertThat(two.alpha(SEED).orElseThrow().value()).isEqualTo(1 - 19 * 8.0 / (2 * 6 * 14), within(1e-12));
        assertThat(two.alpha(SEED).orElseThrow().value()).isEqualTo(0.095, within(0.0005));
    }

    @Test
    void without_a_shared_unit_agreement_is_undefined() {
        NominalAgreement none = of("12..", "..12");
        assertThat(none.shared()).isZero();
        assertThat(none.alpha(SEED)).isEmpty();
        assertThat(none.percent()).isEmpty();
        assertThat(none.kappa()).isEmpty();
    }

    @Test
    void where_nothing_varies_agreement_beyond_chance_is_undefined() {
        NominalAgreement same = of("1111", "1111");
        assertThat(same.percent()).contains(1.0);
        assertThat(same.alpha(SEED)).isEmpty();
        assertThat(same.kappa()).isEmpty();
    }

    @Test
    void full_agreement_on_what_varies_is_one() {
        assertThat(of("1122", "1122").alpha(SEED)).contains(new Estimate(1, 1, 1));
    }

    /** The resamples' own sum gives what DKPro gives, so the interval is one of the same figure. */
    @Property(tries = 100)
    void the_interval_is_of_the_same_figure(
            @ForAll @Size(12) List<@IntRange(min = 0, max = 2) Integer> one,
            @ForAll @Size(12) List<@IntRange(min = 0, max = 2) Integer> other) {
        String left = join(one);
        String right = join(other);
        NominalAgreement agreement = of(left, right);
        agreement.alpha(SEED).ifPresent(alpha -> {
            double differing = 0;
            int[] totals = new int[3];
            for (int i = 0; i < 12; i++) {
                differing += one.get(i).equals(other.get(i)) ? 0 : 2;
                totals[one.get(i)]++;
                totals[other.get(i)]++;
            }
            double same = Arrays.stream(totals)
                    .mapToDouble(count -> count * (count - 1.0))
                    .sum();
            assertThat(alpha.value()).isEqualTo(1 - 23 * differing / (24.0 * 23 - same), within(1e-9));
            assertThat(alpha.low()).isLessThanOrEqualTo(alpha.high());
        });
    }

    private static String join(List<Integer> values) {
        StringBuilder text = new StringBuilder();
        values.forEach(text::append);
        return text.toString();
    }
}
