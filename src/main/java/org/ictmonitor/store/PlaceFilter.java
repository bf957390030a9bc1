package org.ictmonitor.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Which places may be in the index, so that most URLs that are new need not be looked up there: Bloom filters (1970), of which a
 * new one, twice as large, begins when the last one is full (Almeida and others 2007). They take 12 to 24 bits a place, and say of
 * some three places in a hundred that they may be there when they are not; never the other way round.
 */
final class PlaceFilter {
    private static final int BITS_EACH = 12;
    /** Bits that are set for a place. */
    private static final int MARKS = 4;

    private static final int FIRST = 1 << 16;

    private final List<long[]> full = new ArrayList<>();
    private long[] last = new long[FIRST];
    private int room = room(last);

    private static int room(long[] words) {
        return (int) ((long) words.length * Long.SIZE / BITS_EACH);
    }

    void add(long place) {
        if (room == 0) {
            full.add(last);
            last = new long[2 * last.length];
            room = room(last);
        }
        long mixed = mixed(place);
        for (int mark = 0; mark < MARKS; mark++) {
            int bit = bit(last, mixed, mark);
            last[bit >>> 6] |= 1L << bit;
        }
        room--;
    }

    boolean mayHold(long place) {
        long mixed = mixed(place);
        return holds(last, mixed) || isInFull(mixed);
    }

    private boolean isInFull(long mixed) {
        for (long[] words : full) {
            if (holds(words, mixed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(long[] words, long mixed) {
        for (int mark = 0; mark < MARKS; mark++) {
            int bit = bit(words, mixed, mark);
            if ((words[bit >>> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** One half of the number is where the marks begin, the other how far they are from each other. */
    private static int bit(long[] words, long mixed, int mark) {
        int step = (int) (mixed >>> 32) | 1;
        return ((int) mixed + mark * step) & (words.length * Long.SIZE - 1);
    }

    /** Places of neighbours are alike; what is made of them here is not. */
    private static long mixed(long place) {
        long mixed = (place ^ (place >>> 32)) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xbf58476d1ce4e5b9L;
        return mixed ^ (mixed >>> 32);
    }
}
