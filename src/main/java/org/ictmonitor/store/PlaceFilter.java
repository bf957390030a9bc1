package org.ictmonitor.store;

import java.util.Arrays;

/**
 * Which places may be in which row of a {@link PlacedRun run}, so that URLs that are new need not be looked for there: the
 * first place of each row, and a Bloom filter (1970) of 128 bytes for each. It says of less than one place in a thousand that
 * it may be there when it is not; never the other way round.
 *
 * <p>Places of one host are neighbours, and so are their rows: the links of a page, which lead mostly to its own host, are
 * looked for in the same few lines of memory. A filter over the whole run would have each of them wait for a line of its own,
 * and there are many runs.
 */
final class PlaceFilter {
    private static final int ROW_WORDS = 16;
    /** Bits that are set for a place. */
    private static final int MARKS = 6;

    private long[] firsts;
    private long[] words;
    private int rows;
    /** The row that was looked in last. */
    private int near;

    /** @param expected how many rows are to follow; there may be more */
    PlaceFilter(int expected) {
        this.firsts = new long[expected];
        this.words = new long[expected * ROW_WORDS];
    }

    /** Begins the next row, at its first place, which is above all that were added. */
    void row(long first) {
        if (rows == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * rows + 1);
            words = Arrays.copyOf(words, firsts.length * ROW_WORDS);
        }
        firsts[rows] = first;
        rows++;
    }

    /** Adds a place to the row that was begun last. */
    void add(long place) {
        long trace = trace(place);
        for (int mark = 0; mark < MARKS; mark++) {
            words[word(rows - 1, trace, mark)] |= 1L << bit(trace, mark);
        }
    }

    /** Places of neighbours are alike; their traces, of which ten bits each say where a mark is, are not. */
    static long trace(long place) {
        long mixed = (place ^ (place >>> 32)) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xbf58476d1ce4e5b9L;
        return mixed ^ (mixed >>> 32);
    }

    /** @param trace of that place */
    boolean mayHold(long place, long trace) {
        int row = rowOf(place);
        long all = row < 0 ? 0 : 1;
        for (int mark = 0; mark < MARKS && all != 0; mark++) {
            all &= words[word(row, trace, mark)] >>> bit(trace, mark);
        }
        return all != 0;
    }

    /** The row that would hold a place, below 0 if it stands before all. */
    private int rowOf(long place) {
        if (!isIn(near, place)) {
            int found = Arrays.binarySearch(firsts, 0, rows, place);
            int row = found < 0 ? -found - 2 : found;
            near = Math.max(row, 0);
            return row;
        }
        return near;
    }

    private boolean isIn(int row, long place) {
        return row < rows && firsts[row] <= place && (row + 1 == rows || place < firsts[row + 1]);
    }

    private static int word(int row, long trace, int mark) {
        return row * ROW_WORDS + ((int) (trace >>> (10 * mark + 6)) & (ROW_WORDS - 1));
    }

    private static int bit(long trace, int mark) {
        return (int) (trace >>> (10 * mark)) & (Long.SIZE - 1);
    }
}
