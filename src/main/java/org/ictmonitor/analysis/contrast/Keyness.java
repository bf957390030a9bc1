package org.ictmonitor.analysis.contrast;

/**
 * How far a frequency differs between a target and a reference corpus. Every measure is finite, also where one of the
 * frequencies is zero.
 *
 * @param target occurrences in the target corpus
 * @param targetSize words of the target corpus, above 0
 * @param reference occurrences in the reference corpus
 * @param referenceSize words of the reference corpus, above 0
 */
record Keyness(long target, long targetSize, long reference, long referenceSize) {
    private static final double HALF = 0.5;

    /** How sure it is that there is a difference at all. */
    double logLikelihood() {
        return LogLikelihood.ofCorpora(target, targetSize, reference, referenceSize);
    }

    /**
     * How large the difference is: 1 for twice as frequent in the target, -1 for half as frequent. A zero counts as a
     * half.
     *
     * <p>A. Hardie, Log Ratio: an informal introduction, 2014.
     */
    double logRatio() {
        return Math.log(rate(target, targetSize) / rate(reference, referenceSize)) / Math.log(2);
    }

    /**
     * The difference in % of the reference's frequency: 100 for twice as frequent. A zero in the reference counts as a
     * half, since no percentage of zero can be had.
     *
     * <p>C. Gabrielatos and A. Marchi, Keyness: matching metrics to definitions, 2011.
     */
    double percentDifference() {
        double there = rate(reference, referenceSize);
        return 100 * ((double) target / targetSize - there) / there;
    }

    private static double rate(long count, long size) {
        return (count == 0 ? HALF : count) / size;
    }
}
