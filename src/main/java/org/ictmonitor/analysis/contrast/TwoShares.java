package org.ictmonitor.analysis.contrast;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * A share in one group against the same share in another.
 *
 * @param with members of the first group that have it
 * @param of members of the first group
 * @param otherWith members of the other group that have it
 * @param otherOf members of the other group
 */
record TwoShares(long with, long of, long otherWith, long otherOf) {
    private static final double SIGMAS = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);
    private static final double HALF = 0.5;

    /** An odds ratio, of the other group to the first, with its 95 % interval. */
    record Odds(double ratio, double low, double high) {}

    /** Whether there is something to compare. */
    boolean compares() {
        return of > 0 && otherOf > 0;
    }

    /** The probability of so uneven a table by chance, two-sided: R. A. Fisher's exact test. */
    double probability() {
        int[][] table = {
            {Math.toIntExact(with), Math.toIntExact(of - with)},
            {Math.toIntExact(otherWith), Math.toIntExact(otherOf - otherWith)}
        };
        boolean tells = with + otherWith > 0 && with + otherWith < of + otherOf;
        return tells ? FisherExactTest.withDefaults().test(table).getPValue() : 1;
    }

    /**
     * The odds ratio with B. Woolf's interval (1955); a half is added to each cell where one is zero (J. Haldane, F.
     * Anscombe 1956), so that it stays finite.
     */
    Odds odds() {
        boolean zero = with == 0 || otherWith == 0 || with == of || otherWith == otherOf;
        double more = zero ? HALF : 0;
        double a = otherWith + more;
        double b = otherOf - otherWith + more;
        double c = with + more;
        double d = of - with + more;
        double log = Math.log(a * d / (b * c));
        double spread = SIGMAS * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        return new Odds(Math.exp(log), Math.exp(log - spread), Math.exp(log + spread));
    }

    /**
     * The size of the difference: 0.2 is small, 0.5 medium, 0.8 large; above 0 if the other group's share is higher.
     *
     * <p>J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988, chapter 6: h.
     */
    double effect() {
        return angle((double) otherWith / otherOf) - angle((double) with / of);
    }

    private static double angle(double share) {
        return 2 * Math.asin(Math.sqrt(share));
    }
}
