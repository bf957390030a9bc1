package org.ictmonitor.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Which lines of a concordance are wanted, by their number in the order of their places: the first ones, or a sample. */
final class LineChoice {
    private LineChoice() {}

    /** The numbers in rising order. */
    static int[] of(KwicOptions options, int total) {
        int limit = Math.min(total, Math.max(0, options.limit()));
        if (options.sample().isPresent()) {
            return sample(total, limit, new Random(options.sample().getAsLong()));
        }
        return IntStream.range(0, limit).toArray();
    }

    /**
     * Every choice of so many out of the total is equally likely: the first steps of a Fisher–Yates shuffle, of which no more
     * is kept than what stands in another place than its own.
     */
    private static int[] sample(int total, int limit, Random random) {
        int[] sample = new int[limit];
        Map<Integer, Integer> moved = new HashMap<>();
        for (int at = 0; at < limit; at++) {
            int other = at + random.nextInt(total - at);
            sample[at] = moved.getOrDefault(other, other);
            moved.put(other, moved.getOrDefault(at, at));
        }
        Arrays.sort(sample);
        return sample;
    }
}
