package org.ictmonitor.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * URLs by their places, in memory: 24 bytes for each, and no object. Several may have one place. Not safe for use by several
 * threads.
 */
final class NewPlaces {
    private static final int FIRST = 256;

    private long[] places = new long[FIRST];
    private long[] urls = new long[FIRST];
    /**
     * Open addressing: one more than the position of a URL in the order in which they came, below some bits of its place;
     * 0 where there is none.
     */
    private int[] slots = new int[2 * FIRST];

    private int size;

    int size() {
        return size;
    }

    void add(long place, long url) {
        if (size == places.length) {
            grow();
        }
        places[size] = place;
        urls[size] = url;
        size++;
        enter(size);
    }

    private void grow() {
        places = Arrays.copyOf(places, 2 * size);
        urls = Arrays.copyOf(urls, 2 * size);
        slots = new int[4 * size];
        for (int entry = 1; entry <= size; entry++) {
            enter(entry);
        }
    }

    private void enter(int entry) {
        long mixed = mixed(places[entry - 1]);
        int slot = slot(mixed);
        while (slots[slot] != 0) {
            slot = after(slot);
        }
        slots[slot] = tag(mixed) | entry;
    }

    /** A product with the golden ratio: in its high bits neighbours, which places of one host are, end up far apart. */
    private static long mixed(long place) {
        return place * 0x9e3779b97f4a7c15L;
    }

    private int slot(long mixed) {
        return (int) (mixed >>> 40) & (slots.length - 1);
    }

    /** Bits of a place that stand in its slot, above those of the position, and spare a look at most other places. */
    private int tag(long mixed) {
        return (int) (mixed >>> 20) & -slots.length;
    }

    private int after(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /** The first URL of a place that is the one looked for. */
    Optional<Long> find(long place, LongPredicate wanted) {
        long mixed = mixed(place);
        int tag = tag(mixed);
        for (int slot = slot(mixed); slots[slot] != 0; slot = after(slot)) {
            int at = (slots[slot] & slots.length - 1) - 1;
            if ((slots[slot] & -slots.length) == tag && places[at] == place && wanted.test(urls[at])) {
                return Optional.of(urls[at]);
            }
        }
        return Optional.empty();
    }

    /** Their places in order, one for each URL. */
    long[] sorted() {
        long[] sorted = Arrays.copyOf(places, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
