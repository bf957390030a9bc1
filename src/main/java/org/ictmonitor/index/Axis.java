package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ictmonitor.Dimension;

/**
 * The values of one dimension as they come up in a count, each with a number that takes its own bits of a cell's key, so
 * that a whole key is one {@code long}.
 */
final class Axis {
    private final Dimension dimension;
    private final int shift;
    private final int bits;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] ranks = new int[0];

    Axis(Dimension dimension, int shift, int bits) {
        this.dimension = dimension;
        this.shift = shift;
        this.bits = bits;
    }

    /** The number of a value, from 0 in the order in which they came up. */
    int number(String name) {
        return numbers.computeIfAbsent(name, this::learn);
    }

    private int learn(String name) {
        if (names.size() >> bits != 0) {
            throw new IllegalStateException("more than " + names.size() + " values of " + dimension.key());
        }
        names.add(name);
        return names.size() - 1;
    }

    /** The part of a cell's key that says this value. */
    long part(String name) {
        return (long) number(name) << shift;
    }

    /** The value that a cell's key says. */
    String name(long key) {
        return names.get(number(key));
    }

    /** How many values come before the one that a cell's key says; all values must have come up. */
    int rank(long key) {
        if (ranks.length != names.size()) {
            ranks = rank();
        }
        return ranks[number(key)];
    }

    private int[] rank() {
        List<String> sorted = names.stream().sorted().toList();
        int[] found = new int[sorted.size()];
        for (int rank = 0; rank < found.length; rank++) {
            found[numbers.getOrDefault(sorted.get(rank), 0)] = rank;
        }
        return found;
    }

    private int number(long key) {
        return (int) ((key >> shift) & ((1L << bits) - 1));
    }

    int bits() {
        return bits;
    }
}
