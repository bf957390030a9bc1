package org.ictmonitor.analysis.contrast;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The log-likelihood ratio G², always 0 or more; a cell of zero adds nothing, which is the limit of x ln x. */
final class LogLikelihood {
    private static final ChiSquaredDistribution ONE_DEGREE = ChiSquaredDistribution.of(1);

    private LogLikelihood() {}

    /**
     * Of a frequency in two corpora, by the expected frequencies alone.
     *
     * <p>P. Rayson and R. Garside, Comparing corpora using frequency profiling, 2000.
     */
    static double ofCorpora(long inOne, long sizeOne, long inOther, long sizeOther) {
        double rate = (double) (inOne + inOther) / (sizeOne + sizeOther);
        return Math.max(0, 2 * (term(inOne, sizeOne * rate) + term(inOther, sizeOther * rate)));
    }

    /**
     * Of a table of four cells.
     *
     * <p>T. Dunning, Accurate methods for the statistics of surprise and coincidence, Computational Linguistics 19(1),
     * 1993.
     */
    static double ofTable(long both, long onlyOne, long onlyOther, long neither) {
        double all = (double) both + onlyOne + onlyOther + neither;
        double one = (double) both + onlyOne;
        double other = (double) both + onlyOther;
        double sum = term(both, one * other / all)
                + term(onlyOne, one * (all - other) / all)
                + term(onlyOther, (all - one) * other / all)
                + term(neither, (all - one) * (all - other) / all);
        return Math.max(0, 2 * sum);
    }

    /** The probability of a value this high by chance, by the chi-squared distribution of one degree of freedom. */
    static double probability(double value) {
        return ONE_DEGREE.survivalProbability(value);
    }

    private static double term(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
