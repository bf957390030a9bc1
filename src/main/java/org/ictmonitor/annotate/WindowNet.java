package org.ictmonitor.annotate;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ictmonitor.annotate.WindowPlaces.Place;
import org.jspecify.annotations.Nullable;

/**
 * A network that reads a sentence three places at a time, so that it knows which word stands beside which, as a bag of features
 * does not: each place is the sum of its names' numbers; filters look at a place with its neighbours; what counts of a filter is
 * the strongest that it saw in the sentence and what it saw at the mentions (a convolution with pooling, after Kim 2014,
 * "Convolutional Neural Networks for Sentence Classification"). All numbers are whole hundredths, so that every machine comes to the same.
 * Safe for any number of threads.
 */
final class WindowNet {
    static final String UNKNOWN = "w=<unknown>";
    /** Places of a window: one, and one on either side. */
    static final int WINDOW = 3;

    private static final int HUNDREDTH = 100;
    /** A place takes 2.3 KB; a tenth of the words make up most of a text. */
    private static final int COMMON = 1 << 11;

    /** What a place shows to each filter, for each place of the window that it may stand at. */
    private final Remembered<List<String>, int[][]> known = new Remembered<>(COMMON);

    private final Map<String, byte[]> names;
    /** Of each number of each place of the window, what it adds to each filter. */
    private final int[][] windows;

    private final int[] bars;
    private final int[] verdicts;
    private final int[] leanings;

    /**
     * A net of these numbers.
     *
     * @param names the numbers of each name, as many as the net is wide
     * @param windows of each place of the window in turn, for each number of a place, what it adds to each filter
     * @param bars what is added to each filter, of which only what is above nothing counts
     * @param verdicts what each filter says of each outcome by what it saw anywhere, then the same by what it saw at the mentions
     * @param leanings what is added to each outcome
     */
    WindowNet(Map<String, byte[]> names, int[] windows, int[] bars, int[] verdicts, int[] leanings) {
        this.names = names;
        this.windows = rows(windows, bars.length);
        this.bars = bars;
        this.verdicts = verdicts;
        this.leanings = leanings;
    }

    private static int[][] rows(int[] layer, int length) {
        int[][] rows = new int[layer.length / length][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(layer, row * length, (row + 1) * length);
        }
        return rows;
    }

    /** Reads a file beside this class: a name, tabulator, its numbers as bytes in base64; the four layers have names of their own. */
    static WindowNet read(String file) {
        return of(LinearModel.text(file));
    }

    /** The same from the text of such a file. */
    static WindowNet of(String text) {
        Map<String, byte[]> rows = new HashMap<>();
        for (String line : text.split("\n")) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                rows.put(line.substring(0, tab), Base64.getDecoder().decode(line.substring(tab + 1)));
            }
        }
        return new WindowNet(
                rows, layer(rows, "windows"), layer(rows, "bars"), layer(rows, "verdicts"), layer(rows, "leanings"));
    }

    private static int[] layer(Map<String, byte[]> rows, String name) {
        byte[] row = rows.remove(name);
        if (row == null) {
            throw new IllegalStateException("a net without its " + name);
        }
        int[] layer = new int[row.length];
        for (int i = 0; i < layer.length; i++) {
            layer[i] = row[i];
        }
        return layer;
    }

    /** What the net says for each outcome, in hundredths. */
    int[] scores(List<Place> places) {
        int[] strongest = new int[bars.length];
        int[] atMentions = new int[bars.length];
        int mentions = look(places, strongest, atMentions);
        long[] sums = new long[leanings.length];
        add(strongest, 1, 0, sums);
        add(atMentions, Math.max(1, mentions), bars.length, sums);
        int[] scores = new int[sums.length];
        for (int outcome = 0; outcome < scores.length; outcome++) {
            scores[outcome] = leanings[outcome] + Math.toIntExact(sums[outcome] / (HUNDREDTH * HUNDREDTH));
        }
        return scores;
    }

    /** Each filter at each place: the strongest of all, and the sum of those at mentions. Says how many mentions there are. */
    private int look(List<Place> places, int[] strongest, int[] atMentions) {
        int mentions = 0;
        int[][][] shown = shown(places);
        int[] seen = new int[bars.length];
        for (int at = 0; at < shown.length; at++) {
            filter(shown, at, seen);
            raise(strongest, seen);
            if (places.get(at).mention()) {
                mentions++;
                addPositive(seen, atMentions);
            }
        }
        return mentions;
    }

    private static void raise(int[] strongest, int[] seen) {
        for (int filter = 0; filter < strongest.length; filter++) {
            strongest[filter] = Math.max(strongest[filter], seen[filter]);
        }
    }

    private static void addPositive(int[] seen, int[] sum) {
        for (int filter = 0; filter < sum.length; filter++) {
            sum[filter] += Math.max(0, seen[filter]);
        }
    }

    /** What each filter sees at a place and its neighbours, in hundredths of hundredths. */
    private void filter(int[][][] shown, int at, int[] seen) {
        for (int filter = 0; filter < seen.length; filter++) {
            seen[filter] = bars[filter] * HUNDREDTH;
        }
        for (int place = 0; place < WINDOW; place++) {
            int beside = at + place - WINDOW / 2;
            if (beside >= 0 && beside < shown.length) {
                add(1, shown[beside][place], seen);
            }
        }
    }

    /** Rows of one length, so that the processor adds several at a time. */
    private static void add(int times, int[] row, int[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * row[i];
        }
    }

    private int[][][] shown(List<Place> places) {
        int[][][] shown = new int[places.size()][][];
        for (int at = 0; at < shown.length; at++) {
            shown[at] = known.of(places.get(at).names(), this::look);
        }
        return shown;
    }

    private int[][] look(List<String> place) {
        int[] numbers = numbers(place);
        int[][] shown = new int[WINDOW][bars.length];
        for (int at = 0; at < WINDOW; at++) {
            for (int i = 0; i < numbers.length; i++) {
                add(numbers[i], windows[at * numbers.length + i], shown[at]);
            }
        }
        return shown;
    }

    private int[] numbers(List<String> of) {
        int[] sum = new int[windows.length / WINDOW];
        boolean first = true;
        for (String name : of) {
            byte[] row = names.get(name);
            add(row == null && first ? names.get(UNKNOWN) : row, sum);
            first = false;
        }
        return sum;
    }

    private static void add(byte @Nullable [] row, int[] sum) {
        for (int i = 0; row != null && i < sum.length; i++) {
            sum[i] += row[i];
        }
    }

    private void add(int[] seen, int share, int from, long[] sums) {
        for (int filter = 0; filter < seen.length; filter++) {
            int row = (from + filter) * sums.length;
            for (int outcome = 0; outcome < sums.length; outcome++) {
                sums[outcome] += (long) (seen[filter] / share) * verdicts[row + outcome];
            }
        }
    }
}
