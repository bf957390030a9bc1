package org.ictmonitor.annotate;

import java.util.Arrays;
import java.util.Random;

/**
 * One sentence on its way through a net in training, there and back: numbers left out by chance on the way there, slopes on the
 * way back. Holds room for one sentence, and is used for one after the other.
 */
final class WindowPass {
    private static final int WINDOW = WindowNet.WINDOW;

    private final WindowLayers layers;
    private final int width;
    private final int filters;
    private final float dropped;
    private final float unjudged;
    private final Random chance;

    private float[] numbers = new float[0];
    private float[] kept = new float[0];
    private float[] slopes = new float[0];
    private float[][] seen = new float[0][];
    private final int[] strongest;
    private final float[] pooled;
    private final float[] judged;

    /**
     * Ready for the first sentence.
     *
     * @param dropped share of the numbers of places that are left out
     * @param unjudged share of what the filters saw that is left out
     */
    WindowPass(WindowLayers layers, float dropped, float unjudged, Random chance) {
        this.layers = layers;
        this.width = layers.width();
        this.filters = layers.filters();
        this.dropped = dropped;
        this.unjudged = unjudged;
        this.chance = chance;
        this.strongest = new int[filters];
        this.pooled = new float[2 * filters];
        this.judged = new float[2 * filters];
    }

    /** There and back; adds to the slopes of the layers a share of what this sentence teaches. */
    void learn(Lesson lesson, float smoothing, float share) {
        place(lesson);
        look(lesson);
        pool(lesson);
        float[] verdict = wrong(lesson.outcome, smoothing, share);
        float[] back = judged(verdict);
        for (int filter = 0; filter < filters; filter++) {
            back(lesson, filter, back);
        }
        hand(lesson);
    }

    /** The numbers of each place, some left out. */
    private void place(Lesson lesson) {
        room(lesson.places());
        for (int at = 0; at < lesson.places(); at++) {
            for (int name : lesson.names[at]) {
                float[] row = layers.name(name).values;
                for (int i = 0; i < width; i++) {
                    numbers[at * width + i] += row[i];
                }
            }
        }
        for (int i = 0; i < lesson.places() * width; i++) {
            kept[i] = kept(dropped);
            numbers[i] *= kept[i];
        }
    }

    /** Nothing for what is left out; the rest stands for it. */
    private float kept(float left) {
        return chance.nextFloat() < left ? 0 : 1 / (1 - left);
    }

    private void room(int places) {
        if (numbers.length < places * width) {
            numbers = new float[places * width];
            kept = new float[places * width];
            slopes = new float[places * width];
            seen = new float[places][filters];
        }
        Arrays.fill(numbers, 0);
        Arrays.fill(slopes, 0);
    }

    /** What each filter sees at each place. */
    private void look(Lesson lesson) {
        for (int at = 0; at < lesson.places(); at++) {
            System.arraycopy(layers.bars.values, 0, seen[at], 0, filters);
            for (int place = 0; place < WINDOW; place++) {
                int beside = at + place - WINDOW / 2;
                if (beside >= 0 && beside < lesson.places()) {
                    look(beside, place, seen[at]);
                }
            }
        }
    }

    private void look(int beside, int place, float[] to) {
        for (int i = 0; i < width; i++) {
            float number = numbers[beside * width + i];
            if (number != 0) {
                add(number, layers.windows.get(place * width + i).values, to);
            }
        }
    }

    private static void add(float times, float[] row, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * row[i];
        }
    }

    /** The strongest anywhere and the mean at mentions, some left out. */
    private void pool(Lesson lesson) {
        Arrays.fill(pooled, 0);
        Arrays.fill(strongest, -1);
        int mentions = lesson.mentions;
        for (int at = 0; at < lesson.places(); at++) {
            for (int filter = 0; filter < filters; filter++) {
                float value = seen[at][filter];
                if (value > pooled[filter]) {
                    pooled[filter] = value;
                    strongest[filter] = at;
                }
                if (lesson.mention[at] && value > 0) {
                    pooled[filters + filter] += value / mentions;
                }
            }
        }
        for (int i = 0; i < pooled.length; i++) {
            judged[i] = kept(unjudged);
            pooled[i] *= judged[i];
        }
    }

    /** How far each outcome's likelihood is from what it should be. */
    private float[] wrong(int outcome, float smoothing, float share) {
        float[] wrong = layers.likely(pooled);
        for (int i = 0; i < wrong.length; i++) {
            float wanted = (i == outcome ? 1 - smoothing : 0) + smoothing / wrong.length;
            wrong[i] = (wrong[i] - wanted) * share;
            layers.leanings.slope[i] += wrong[i];
        }
        return wrong;
    }

    /** The slopes of what was pooled. */
    private float[] judged(float[] wrong) {
        float[] back = new float[pooled.length];
        for (int i = 0; i < back.length; i++) {
            for (int outcome = 0; outcome < wrong.length; outcome++) {
                int weight = i * wrong.length + outcome;
                back[i] += layers.verdicts.values[weight] * wrong[outcome];
                layers.verdicts.slope[weight] += pooled[i] * wrong[outcome];
            }
            back[i] *= judged[i];
        }
        return back;
    }

    private void back(Lesson lesson, int filter, float[] back) {
        if (strongest[filter] >= 0) {
            back(lesson, filter, strongest[filter], back[filter]);
        }
        for (int at = 0; at < lesson.places(); at++) {
            if (lesson.mention[at] && seen[at][filter] > 0) {
                back(lesson, filter, at, back[filters + filter] / lesson.mentions);
            }
        }
    }

    private void back(Lesson lesson, int filter, int at, float slope) {
        layers.bars.slope[filter] += slope;
        for (int place = 0; slope != 0 && place < WINDOW; place++) {
            int beside = at + place - WINDOW / 2;
            if (beside >= 0 && beside < lesson.places()) {
                back(beside * width, place * width, filter, slope);
            }
        }
    }

    private void back(int from, int first, int filter, float slope) {
        for (int i = 0; i < width; i++) {
            AdamWeights row = layers.windows.get(first + i);
            slopes[from + i] += slope * row.values[filter];
            row.slope[filter] += slope * numbers[from + i];
        }
    }

    /** The slopes of each place go to the names that stand there. */
    private void hand(Lesson lesson) {
        for (int at = 0; at < lesson.places(); at++) {
            for (int name : lesson.names[at]) {
                float[] slope = layers.touched(name).slope;
                for (int i = 0; i < width; i++) {
                    slope[i] += slopes[at * width + i] * kept[at * width + i];
                }
            }
        }
    }
}
