package org.ictmonitor.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Which lines of a concordance are in a random sample, by their number in the order of their places. */
final class LineSample {
    private LineSample() {}

    /**
     * The numbers in rising order. Every choice of so many out of the total is equally likely: the first steps of a Fisher–Yates
     * shuffle, of which no more is kept than what stands in another place than its own.
     */
    static int[] of(int total, int limit, long seed) {
        Random random = new Random(seed);
        int[] sample = new int[Math.clamp(limit, 0, total)];
        Map<Integer, Integer> moved = new HashMap<>();
        for (int at = 0; at < sample.length; at++) {
            int other = at + random.nextInt(total - at);
            sample[at] = moved.getOrDefault(other, other);
            moved.put(other, moved.getOrDefault(at, at));
        }
        Arrays.sort(sample);
        return sample;
    }
}
