package org.ictmonitor.annotate;

import java.util.Random;

/**
 * Numbers that are learnt, with the slope of what is to be made small, by Adam (Kingma and Ba 2015, arXiv:1412.6980, algorithm
 * 1). Square roots are exact in Java, so that every machine takes the same steps.
 */
final class AdamWeights {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float TINY = 1e-8f;

    final float[] values;
    final float[] slope;
    private final float[] mean;
    private final float[] square;

    AdamWeights(int size) {
        this.values = new float[size];
        this.slope = new float[size];
        this.mean = new float[size];
        this.square = new float[size];
    }

    /** Begins anywhere between the two bounds. */
    AdamWeights even(float bound, Random chance) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (2 * chance.nextFloat() - 1) * bound;
        }
        return this;
    }

    /** Begins near nothing. */
    AdamWeights normal(float deviation, Random chance) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) chance.nextGaussian() * deviation;
        }
        return this;
    }

    /** One step of a length, and the slope is nothing again. */
    void step(Step step) {
        for (int i = 0; i < values.length; i++) {
            mean[i] = FIRST * mean[i] + (1 - FIRST) * slope[i];
            square[i] = SECOND * square[i] + (1 - SECOND) * slope[i] * slope[i];
            values[i] -=
                    step.length() * (mean[i] / step.first()) / ((float) Math.sqrt(square[i] / step.second()) + TINY);
            slope[i] = 0;
        }
    }

    /**
     * A step of training.
     *
     * @param first by which means are divided, since they began at nothing
     * @param second the same for squares
     */
    record Step(float length, float first, float second) {
        /** The step of a number, from one. */
        static Step of(int number, float length) {
            return new Step(length, 1 - power(FIRST, number), 1 - power(SECOND, number));
        }

        private static float power(float base, int exponent) {
            return (float) StrictMath.pow(base, exponent);
        }
    }

    /** In whole hundredths, as many as a byte holds. */
    byte[] hundredths() {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(100 * values[i])));
        }
        return bytes;
    }
}
