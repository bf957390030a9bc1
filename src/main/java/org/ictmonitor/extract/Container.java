package org.ictmonitor.extract;

/**
 * An element that begins blocks, as the blocks that it holds.
 *
 * @param from index of its first block
 * @param to index after its last one
 * @param depth in the page
 * @param body whether its author calls it the body of an article
 * @param article whether it is an article element
 * @param grouping whether it is an element that groups others, such as a division or a list
 */
record Container(int from, int to, int depth, boolean body, boolean article, boolean grouping) {
    int size() {
        return to - from;
    }

    boolean holds(int index) {
        return index >= from && index < to;
    }

    boolean inside(Container other) {
        return from >= other.from && to <= other.to;
    }

    /** Whether it lies inside another and is not all of it. */
    boolean partOf(Container other) {
        return inside(other) && size() < other.size();
    }

    boolean around(Container other) {
        return from <= other.from && to >= other.to && depth < other.depth;
    }
}
