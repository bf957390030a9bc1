package org.ictmonitor.analysis.reliability;

import java.util.Optional;

/**
 * How a tagger's mentions compare with people's.
 *
 * @param right mentions that both have
 * @param gold mentions that people marked
 * @param found mentions that the tagger marked
 */
record PrecisionRecall(long right, long gold, long found) {
    static final PrecisionRecall NONE = new PrecisionRecall(0, 0, 0);

    PrecisionRecall plus(long moreRight, long moreGold, long moreFound) {
        return new PrecisionRecall(right + moreRight, gold + moreGold, found + moreFound);
    }

    /** The share of the tagger's mentions that are right. */
    Optional<Estimate> precision() {
        return WilsonInterval.ofCounts(right, found);
    }

    /** The share of people's mentions that the tagger has. */
    Optional<Estimate> recall() {
        return WilsonInterval.ofCounts(right, gold);
    }

    /**
     * Their harmonic mean. It is 2j / (1 + j), where j is the share of right mentions among all that either side marked, and
     * rises with j: so the bounds of j's Wilson interval give its own. Mentions count as drawn independently.
     */
    Optional<Estimate> f1() {
        return WilsonInterval.ofCounts(right, gold + found - right)
                .map(j -> new Estimate(harmonic(j.value()), harmonic(j.low()), harmonic(j.high())));
    }

    private static double harmonic(double jaccard) {
        return 2 * jaccard / (1 + jaccard);
    }
}
