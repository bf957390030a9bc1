package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/** Agreement of two orders, with an interval by bootstrap over the pairs. Undefined where one side is the same throughout. */
enum RankCorrelation {
    /** Spearman’s rho: Pearson’s correlation of ranks, ties sharing the mean of theirs. */
    SPEARMAN,
    /** Kendall’s tau-b, which allows for ties (M. G. Kendall, Rank Correlation Methods, chapter 3). */
    KENDALL;

    /** Resamples of the bootstrap: its bounds then vary by less than what is shown of them. */
    static final int RESAMPLES = 2_000;

    private static final long SEED = 20_220_224;
    private static final double TAIL = 0.025;

    /** Correlation, lower and upper bound of its 95 % percentile interval; the same for the same pairs on every machine. */
    record Estimate(double value, double low, double high) {}

    Optional<Double> of(double[] one, double[] other) {
        return switch (this) {
            case SPEARMAN -> spearman(one, other);
            case KENDALL -> kendall(one, other);
        };
    }

    Optional<Estimate> estimate(double[] one, double[] other) {
        double[] resampled = bootstrap(one, other);
        return of(one, other)
                .filter(value -> resampled.length > 0)
                .map(value -> new Estimate(value, quantile(resampled, TAIL), quantile(resampled, 1 - TAIL)));
    }

    private double[] bootstrap(double[] one, double[] other) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < RESAMPLES && one.length > 0; i++) {
            int[] drawn = random.ints(one.length, 0, one.length).toArray();
            of(pick(one, drawn), pick(other, drawn)).ifPresent(values::add);
        }
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double[] pick(double[] values, int[] drawn) {
        return Arrays.stream(drawn).mapToDouble(i -> values[i]).toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static Optional<Double> spearman(double[] one, double[] other) {
        NaturalRanking ranking = new NaturalRanking(TiesStrategy.AVERAGE);
        return one.length < 2 ? Optional.empty() : pearson(ranking.apply(one), ranking.apply(other));
    }

    private static Optional<Double> pearson(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElse(0);
        double meanOther = Arrays.stream(other).average().orElse(0);
        double shared = 0;
        double spreadOne = 0;
        double spreadOther = 0;
        for (int i = 0; i < one.length; i++) {
            shared += (one[i] - meanOne) * (other[i] - meanOther);
            spreadOne += (one[i] - meanOne) * (one[i] - meanOne);
            spreadOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return ratio(shared, spreadOne, spreadOther);
    }

    private static Optional<Double> kendall(double[] one, double[] other) {
        double score = 0;
        double untiedOne = 0;
        double untiedOther = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                double stepOne = Math.signum(one[i] - one[j]);
                double stepOther = Math.signum(other[i] - other[j]);
                score += stepOne * stepOther;
                untiedOne += Math.abs(stepOne);
                untiedOther += Math.abs(stepOther);
            }
        }
        return ratio(score, untiedOne, untiedOther);
    }

    private static Optional<Double> ratio(double shared, double one, double other) {
        return one == 0 || other == 0 ? Optional.empty() : Optional.of(shared / Math.sqrt(one * other));
    }
}
