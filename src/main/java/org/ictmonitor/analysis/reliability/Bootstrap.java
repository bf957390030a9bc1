package org.ictmonitor.analysis.reliability;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Percentile intervals by drawing units with replacement (B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993,
 * chapter 13). The same seed and units give the same bounds on every machine.
 *
 * @param seed of the draws
 */
public record Bootstrap(long seed) {
    /** Its bounds then vary by less than what is shown of them. */
    public static final int RESAMPLES = 2_000;

    private static final double TAIL = 0.025;

    /**
     * The 95 % interval around a figure.
     *
     * @param units how many there are to draw from
     * @param statistic of the units drawn, as indices; empty where it is undefined, and such draws are left out
     * @return empty if the figure is undefined, or as good as always undefined when drawn again
     */
    public Optional<Estimate> around(Optional<Double> figure, int units, Function<int[], OptionalDouble> statistic) {
        if (figure.isEmpty() || units == 0) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = IntStream.range(0, RESAMPLES)
                .mapToObj(i -> statistic.apply(random.ints(units, 0, units).toArray()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return figure.filter(value -> drawn.length > 0)
                .map(value -> new Estimate(value, quantile(drawn, TAIL), quantile(drawn, 1 - TAIL)));
    }

    static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
