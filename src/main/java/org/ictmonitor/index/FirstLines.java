package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first of many lines in the order of a key, and of equal keys in the order of their places. No more than the limit is kept at
 * a time, and of a line that does not come among the first no more of the key is made than shows that.
 */
final class FirstLines {
    /** A line, its key, and the rank of its page in the order of places. */
    private record Keyed(String key, long rank, Chosen line) {}

    private static final Comparator<Keyed> ORDER = Comparator.comparing(Keyed::key)
            .thenComparingLong(Keyed::rank)
            .thenComparingInt(keyed -> keyed.line.sentence())
            .thenComparingInt(keyed -> keyed.line.number());

    private final int limit;
    private final PriorityQueue<Keyed> first = new PriorityQueue<>(ORDER.reversed());

    /** How the last of them begins, once there are as many as the limit. */
    private int last;

    FirstLines(int limit) {
        this.limit = Math.max(0, limit);
    }

    /**
     * Adds a line.
     *
     * @param key turned to the line
     * @param rank of the line's page in the order of places
     */
    void add(SortKey key, int page, long rank, int sentence, int number) {
        boolean full = first.size() >= limit;
        if (full && (limit == 0 || !comesBefore(first.element(), key, rank, sentence, number))) {
            return;
        }
        if (full) {
            first.remove();
        }
        first.add(new Keyed(key.written(), rank, new Chosen(page, sentence, number)));
        noteLast();
    }

    private void noteLast() {
        if (!first.isEmpty() && first.size() >= limit) {
            last = KeyBeginning.of(first.element().key, false);
        }
    }

    /** Adds the first of other lines. */
    void add(FirstLines others) {
        first.addAll(others.first);
        while (first.size() > limit) {
            first.remove();
        }
        noteLast();
    }

    /**
     * Whether no line of a sentence whose key begins so can come among the first any more.
     *
     * @param beginning a lower bound of the key
     */
    boolean isTooLate(int beginning, long rank, int sentence) {
        if (limit == 0 || first.size() < limit) {
            return limit == 0;
        }
        int difference = Integer.compareUnsigned(beginning, last);
        return difference > 0 || (difference == 0 && KeyBeginning.isWhole(last) && isBehindLast(rank, sentence));
    }

    private boolean isBehindLast(long rank, int sentence) {
        Keyed known = first.element();
        return rank > known.rank || (rank == known.rank && sentence > known.line.sentence());
    }

    /** Without an object for each of a hundred thousand lines. */
    private static boolean comesBefore(Keyed last, SortKey key, long rank, int sentence, int number) {
        int difference = key.compareTo(last.key);
        if (difference != 0) {
            return difference < 0;
        }
        if (rank != last.rank) {
            return rank < last.rank;
        }
        return sentence < last.line.sentence() || (sentence == last.line.sentence() && number < last.line.number());
    }

    /** The first lines in their order. */
    List<Chosen> lines() {
        List<Keyed> sorted = new ArrayList<>(first);
        sorted.sort(ORDER);
        return sorted.stream().map(Keyed::line).toList();
    }
}
