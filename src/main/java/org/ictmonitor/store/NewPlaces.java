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
    /** Open addressing: one more than the position of a URL in the order in which they came, 0 where there is none. */
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
        int slot = slot(places[entry - 1]);
        while (slots[slot] != 0) {
            slot = after(slot);
        }
        slots[slot] = entry;
    }

    /** The high bits of a product with the golden ratio: neighbours, which places of one host are, end up far apart. */
    private int slot(long place) {
        return (int) ((place * 0x9e3779b97f4a7c15L) >>> 40) & (slots.length - 1);
    }

    private int after(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /** The first URL of a place that is the one looked for. */
    Optional<Long> find(long place, LongPredicate wanted) {
        for (int slot = slot(place); slots[slot] != 0; slot = after(slot)) {
            int at = slots[slot] - 1;
            if (places[at] == place && wanted.test(urls[at])) {
                return Optional.of(urls[at]);
            }
        }
        return Optional.empty();
    }

    /** The same URLs in the order of their places, and of their keys where the places are the same. */
    NewPlaces inOrder() {
        NewPlaces ordered = new NewPlaces();
        Arrays.stream(places, 0, size)
                .sorted()
                .distinct()
                .forEach(place -> find(place, url -> {
                    ordered.add(place, url);
                    return false;
                }));
        return ordered;
    }

    long place(int at) {
        return places[at];
    }

    long url(int at) {
        return urls[at];
    }
}
