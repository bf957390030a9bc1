package org.ictmonitor.analysis.reliability;

import java.util.Optional;

/**
 * A share with its score interval (E. B. Wilson, Probable inference, the law of succession, and statistical inference,
 * JASA 22, 1927), which stays within 0 and 1 and has a width also where no error was seen. Takes sizes that are no whole
 * numbers, as the effective size of a weighted sample is.
 */
final class WilsonInterval {
    /** The normal distribution's quantile at 0.975. */
    private static final double Z = 1.959963984540054;

    private WilsonInterval() {}

    /** Share and 95 % interval, empty where there is nothing to take a share of. */
    static Optional<Estimate> of(double share, double size) {
        return size <= 0 ? Optional.empty() : Optional.of(interval(share, size));
    }

    /** The same from counts. */
    static Optional<Estimate> ofCounts(long some, long all) {
        return all == 0 ? Optional.empty() : of((double) some / all, (double) all);
    }

    private static Estimate interval(double share, double size) {
        double z2 = Z * Z;
        double centre = (share + z2 / (2 * size)) / (1 + z2 / size);
        double half = Z / (1 + z2 / size) * Math.sqrt(share * (1 - share) / size + z2 / (4 * size * size));
        return new Estimate(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
