package org.ictmonitor.index;

/** What the lines in some stretches of an index come to: how many there are, and where. For one thread. */
final class FoundLines {
    private final LineTally tally = new LineTally();
    private final LineCount count = new LineCount();

    /** How many there are. */
    LineTally tally() {
        return tally;
    }

    /** Where they are, if a sample of them is wanted. */
    LineCount count() {
        return count;
    }

    /** Adds the lines of stretches that were not gone through here. What comes out is the same in whatever order that is done. */
    void add(FoundLines others) {
        tally.add(others.tally);
        count.add(others.count);
    }
}
