package org.ictmonitor.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;
import org.ictmonitor.analysis.reliability.Bootstrap;
import org.ictmonitor.analysis.reliability.Estimate;

/** Agreement of two orders, with an interval by bootstrap over the pairs. Undefined where one side is the same throughout. */
enum RankCorrelation {
    /** Spearman’s rho: Pearson’s correlation of ranks, ties sharing the mean of theirs. */
    SPEARMAN,
    /** Kendall’s tau-b, which allows for ties (M. G. Kendall, Rank Correlation Methods, chapter 3). */
    KENDALL;

    private static final Bootstrap BOOTSTRAP = new Bootstrap(20_220_224);

    Optional<Double> of(double[] one, double[] other) {
        return switch (this) {
            case SPEARMAN -> spearman(one, other);
            case KENDALL -> kendall(one, other);
        };
    }

    /** The correlation with its 95 % interval; the same for the same pairs on every machine. */
    Optional<Estimate> estimate(double[] one, double[] other) {
        return BOOTSTRAP.around(
                of(one, other),
                one.length,
                drawn -> of(pick(one, drawn), pick(other, drawn)).stream()
                        .mapToDouble(Double::doubleValue)
                        .findFirst());
    }

    private static double[] pick(double[] values, int[] drawn) {
        return Arrays.stream(drawn).mapToDouble(i -> values[i]).toArray();
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
