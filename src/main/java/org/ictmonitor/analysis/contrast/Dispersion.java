package org.ictmonitor.analysis.contrast;

/**
 * How unevenly occurrences spread over the parts of a corpus: 0 where each part has its share of them, near 1 where one
 * small part has them all.
 *
 * <p>S. Th. Gries, Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4),
 * 2008: the deviation of proportions, DP.
 */
final class Dispersion {
    private Dispersion() {}

    /**
     * DP of a corpus.
     *
     * @param occurrences in each part, at least one in all
     * @param sizes of the parts, in the same order
     */
    static double of(long[] occurrences, long[] sizes) {
        double found = sum(occurrences);
        double all = sum(sizes);
        double deviation = 0;
        for (int i = 0; i < sizes.length; i++) {
            deviation += Math.abs(occurrences[i] / found - sizes[i] / all);
        }
        return deviation / 2;
    }

    private static double sum(long[] values) {
        double sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }
}
