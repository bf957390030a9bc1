package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** The numbers of a net in training. */
final class WindowLayers {
    private static final float NEAR_NOTHING = 0.1f;

    private final List<AdamWeights> names = new ArrayList<>();
    private final TreeSet<Integer> touched = new TreeSet<>();
    private final int width;
    private final int outcomes;
    /** Of each number of each place of the window, what it adds to each filter: rows, which the processor adds several at a time. */
    final List<AdamWeights> windows = new ArrayList<>();

    final AdamWeights bars;
    final AdamWeights verdicts;
    final AdamWeights leanings;

    /** @param names how many there are, the one that stands for all others among them */
    WindowLayers(int names, int width, int filters, int outcomes, Random chance) {
        this.width = width;
        this.outcomes = outcomes;
        for (int i = 0; i < names; i++) {
            this.names.add(new AdamWeights(width).normal(NEAR_NOTHING, chance));
        }
        int window = WindowNet.WINDOW * width;
        for (int i = 0; i < window; i++) {
            this.windows.add(new AdamWeights(filters).even(bound(window), chance));
        }
        this.bars = new AdamWeights(filters);
        this.verdicts = new AdamWeights(2 * filters * outcomes).even(bound(2 * filters), chance);
        this.leanings = new AdamWeights(outcomes);
    }

    private static float bound(int summands) {
        return (float) (1 / Math.sqrt(summands));
    }

    int width() {
        return width;
    }

    int filters() {
        return bars.values.length;
    }

    AdamWeights name(int number) {
        return names.get(number);
    }

    /** A name that the next step changes. */
    AdamWeights touched(int number) {
        touched.add(number);
        return names.get(number);
    }

    /** How likely each outcome is by what was pooled. */
    float[] likely(float[] pooled) {
        float[] sums = leanings.values.clone();
        for (int i = 0; i < pooled.length; i++) {
            for (int outcome = 0; outcome < outcomes; outcome++) {
                sums[outcome] += pooled[i] * verdicts.values[i * outcomes + outcome];
            }
        }
        float highest = Float.NEGATIVE_INFINITY;
        for (float sum : sums) {
            highest = Math.max(highest, sum);
        }
        float all = 0;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            sums[outcome] = (float) StrictMath.exp(sums[outcome] - highest);
            all += sums[outcome];
        }
        for (int outcome = 0; outcome < outcomes; outcome++) {
            sums[outcome] /= all;
        }
        return sums;
    }

    void step(AdamWeights.Step step) {
        windows.forEach(row -> row.step(step));
        bars.step(step);
        verdicts.step(step);
        leanings.step(step);
        touched.forEach(number -> names.get(number).step(step));
        touched.clear();
    }
}
