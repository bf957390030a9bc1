package org.ictmonitor.analysis.contrast;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Probabilities adjusted for their number: those of 0.05 or less hold a twentieth of false discoveries at most, as
 * expected.
 *
 * <p>Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B
 * 57(1), 1995.
 */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /** The adjusted probabilities in the order of those given. */
    static double[] adjusted(double[] probabilities) {
        List<Integer> falling = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> probabilities[i])
                        .reversed())
                .toList();
        double[] adjusted = new double[probabilities.length];
        double least = 1;
        for (int i = 0; i < falling.size(); i++) {
            int rank = falling.size() - i;
            least = Math.min(least, probabilities[falling.get(i)] * falling.size() / rank);
            adjusted[falling.get(i)] = least;
        }
        return adjusted;
    }
}
