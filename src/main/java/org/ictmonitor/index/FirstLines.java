package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The first of many lines in the order of a key, and of equal keys in the order of their places. No more than the limit is kept at
 * a time, and of a line that does not come among the first no more of the key is made than shows that. Several threads may add
 * lines: what one has found lets all others pass over lines that come later.
 */
final class FirstLines {
    private static final Comparator<Keyed> ORDER = Comparator.comparing(Keyed::key)
            .thenComparingLong(Keyed::rank)
            .thenComparingInt(keyed -> keyed.line.sentence())
            .thenComparingInt(keyed -> keyed.line.number());

    private final int limit;
    private final PriorityQueue<Keyed> first = new PriorityQueue<>(ORDER.reversed());

    /** The last of them, once there are as many as the limit. */
    private volatile @Nullable Keyed last;

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
        Keyed known = last;
        if (limit > 0 && (known == null || known.comesBehind(key, rank, sentence, number))) {
            add(new Keyed(key.written(), rank, new Chosen(page, sentence, number)));
        }
    }

    private synchronized void add(Keyed line) {
        first.add(line);
        if (first.size() > limit) {
            first.remove();
        }
        if (first.size() == limit) {
            last = first.element();
        }
    }

    /**
     * Whether no line of a sentence whose key begins so can come among the first any more.
     *
     * @param beginning a lower bound of the key
     */
    boolean isTooLate(int beginning, long rank, int sentence) {
        Keyed known = last;
        return known == null ? limit == 0 : known.comesBefore(beginning, rank, sentence);
    }

    /**
     * The same by a whole key.
     *
     * @param bound the key of the sentence's lines, or one that comes before
     */
    boolean isTooLate(SortKey bound, long rank, int sentence) {
        Keyed known = last;
        return known == null ? limit == 0 : known.isAhead(bound.compareTo(known.key), rank, sentence);
    }

    /**
     * The same by a key that was {@linkplain SortKey#written written} down.
     *
     * @param bound the key of the sentence's lines, or one that comes before
     */
    boolean isTooLate(String bound, long rank, int sentence) {
        Keyed known = last;
        return known == null ? limit == 0 : known.isAhead(bound.compareTo(known.key), rank, sentence);
    }

    /** The first lines in their order. */
    synchronized List<Chosen> lines() {
        List<Keyed> sorted = new ArrayList<>(first);
        sorted.sort(ORDER);
        return sorted.stream().map(Keyed::line).toList();
    }

    /** A line, its key, and the rank of its page in the order of places. */
    private static final class Keyed {
        private final String key;
        private final long rank;
        private final Chosen line;

        /** How the key begins, and whether all keys that begin so are the same. */
        private final int beginning;

        private final boolean whole;

        Keyed(String key, long rank, Chosen line) {
            this.key = key;
            this.rank = rank;
            this.line = line;
            beginning = KeyBeginning.of(key, false);
            whole = KeyBeginning.isWhole(beginning);
        }

        String key() {
            return key;
        }

        long rank() {
            return rank;
        }

        Chosen line() {
            return line;
        }

        boolean comesBefore(int other, long otherRank, int sentence) {
            int difference = Integer.compareUnsigned(beginning, other);
            return difference < 0 || (difference == 0 && whole && isBefore(otherRank, sentence));
        }

        /** @param difference of another line's key to the key of this one */
        boolean isAhead(int difference, long otherRank, int sentence) {
            return difference > 0 || (difference == 0 && isBefore(otherRank, sentence));
        }

        private boolean isBefore(long otherRank, int sentence) {
            return rank < otherRank || (rank == otherRank && line.sentence() < sentence);
        }

        /** Without an object for each of a hundred thousand lines. */
        boolean comesBehind(SortKey other, long otherRank, int sentence, int number) {
            int difference = other.compareTo(key);
            if (difference != 0) {
                return difference < 0;
            }
            if (otherRank != rank) {
                return otherRank < rank;
            }
            return sentence < line.sentence() || (sentence == line.sentence() && number < line.number());
        }
    }
}
