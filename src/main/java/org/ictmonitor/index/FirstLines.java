package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first of many lines in the order of a key. Keys are made of all of them, which a sorted concordance cannot do without;
 * but no more than the limit is kept at a time, and nothing else is read of a line that does not come among the first.
 */
final class FirstLines {
    /** A line, its key, and its number among the lines that were asked about: of equal keys the first comes first. */
    private record Keyed(String key, int number, Chosen line) {}

    private static final Comparator<Keyed> ORDER =
            Comparator.comparing(Keyed::key).thenComparingInt(Keyed::number);

    private final int limit;
    private final PriorityQueue<Keyed> first = new PriorityQueue<>(ORDER.reversed());

    FirstLines(int limit) {
        this.limit = limit;
    }

    /**
     * Adds a line.
     *
     * @param number of the line in the order that decides between equal keys
     */
    void add(String key, int number, Chosen line) {
        Keyed next = new Keyed(key, number, line);
        if (first.size() < limit) {
            first.add(next);
        } else if (limit > 0 && ORDER.compare(next, first.element()) < 0) {
            first.remove();
            first.add(next);
        }
    }

    /** The first lines in their order. */
    List<Chosen> lines() {
        List<Keyed> sorted = new ArrayList<>(first);
        sorted.sort(ORDER);
        return sorted.stream().map(Keyed::line).toList();
    }
}
