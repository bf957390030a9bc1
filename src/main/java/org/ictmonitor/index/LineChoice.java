package org.ictmonitor.index;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ictmonitor.index.PlaceFinder.Chosen;
import org.ictmonitor.index.PlaceFinder.CountedPage;
import org.ictmonitor.index.PlaceFinder.CountedSentence;

/**
 * Which lines of a concordance are wanted, by their number in the order of their places; all of them if another order decides
 * which come first.
 *
 * <p>Used once.
 */
final class LineChoice {
    private final int[] wanted;
    private int next;
    private int number;

    LineChoice(KwicOptions options, long total) {
        wanted = wanted(options, Math.toIntExact(total));
    }

    private static int[] wanted(KwicOptions options, int total) {
        int limit = Math.min(total, Math.max(0, options.limit()));
        if (options.sample().isPresent()) {
            return sample(total, limit, new Random(options.sample().getAsLong()));
        }
        boolean first = options.order() == KwicOrder.PLACE;
        return IntStream.range(0, first ? limit : total).toArray();
    }

    /** Every choice of so many out of the total is equally likely (the first steps of a Fisher–Yates shuffle). */
    private static int[] sample(int total, int limit, Random random) {
        int[] numbers = IntStream.range(0, total).toArray();
        for (int at = 0; at < limit; at++) {
            int other = at + random.nextInt(total - at);
            int swapped = numbers[at];
            numbers[at] = numbers[other];
            numbers[other] = swapped;
        }
        int[] sample = Arrays.copyOf(numbers, limit);
        Arrays.sort(sample);
        return sample;
    }

    boolean wantsMore() {
        return next < wanted.length;
    }

    /** Goes on by the lines of a page and adds those that are wanted. */
    void choose(CountedPage page, List<Chosen> chosen) {
        for (CountedSentence sentence : page.sentences()) {
            for (int line = 0; line < sentence.lines(); line++) {
                if (wantsMore() && wanted[next] == number++) {
                    chosen.add(new Chosen(page.page(), page.segment(), sentence.document(), line));
                    next++;
                }
            }
        }
    }
}
