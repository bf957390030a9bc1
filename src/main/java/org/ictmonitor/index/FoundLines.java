package org.ictmonitor.index;

/** What the lines in some stretches of an index come to: as many as are needed to choose those that are shown. For one thread. */
final class FoundLines {
    private final LineTally tally = new LineTally();
    private final LineCount count = new LineCount();
    private final FirstLines first;

    /** @param limit lines at most that are shown */
    FoundLines(int limit) {
        first = new FirstLines(limit);
    }

    /** How many there are. */
    LineTally tally() {
        return tally;
    }

    /** Where they are, if they are wanted by the order of their places. */
    LineCount count() {
        return count;
    }

    /** The first ones, if they are wanted in another order. */
    FirstLines first() {
        return first;
    }

    /** Adds the lines of stretches that were not gone through here. What comes out is the same in whatever order that is done. */
    void add(FoundLines others) {
        tally.add(others.tally);
        count.add(others.count);
        first.add(others.first);
    }
}
