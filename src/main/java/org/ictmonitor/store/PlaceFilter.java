package org.ictmonitor.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Which places may be in the index, so that most URLs that are new need not be looked up there: Bloom filters (1970), of which a
 * new one, twice as large, begins when the last one is full (Almeida and others 2007). Each has its bits for a place in one word. It takes 10 to
 * 20 bits a place, and says of a few places in a hundred that they may be there when they are not; never the other way round.
 */
final class PlaceFilter {
    private static final int BITS_EACH = 10;
    private static final int FIRST = 1 << 16;

    private final List<long[]> full = new ArrayList<>();
    private long[] last = new long[FIRST];
    private long room = room(last);

    private static long room(long[] words) {
        return (long) words.length * Long.SIZE / BITS_EACH;
    }

    void add(long place) {
        if (room == 0) {
            full.add(last);
            last = new long[2 * last.length];
            room = room(last);
        }
        long mixed = mixed(place);
        last[word(last, mixed)] |= bits(mixed);
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
        long bits = bits(mixed);
        return (words[word(words, mixed)] & bits) == bits;
    }

    private static int word(long[] words, long mixed) {
        return (int) (mixed >>> 32) & (words.length - 1);
    }

    /** Four of the 64. */
    private static long bits(long mixed) {
        return 1L << mixed | 1L << (mixed >>> 6) | 1L << (mixed >>> 12) | 1L << (mixed >>> 18);
    }

    /** Places of neighbours are alike; what is made of them here is not. */
    private static long mixed(long place) {
        long mixed = (place ^ (place >>> 32)) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xbf58476d1ce4e5b9L;
        return mixed ^ (mixed >>> 32);
    }
}
