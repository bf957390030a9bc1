package org.ictmonitor.analysis;

import org.ictmonitor.index.Cell;

/** The counts of a cell. Sums of pages and portals are right only over cells that share none, such as those of two portals. */
record Counts(long mentions, long pages, long portals) {
    static final Counts ZERO = new Counts(0, 0, 0);

    static Counts of(Cell cell) {
        return new Counts(cell.mentions(), cell.pages(), cell.portals());
    }

    Counts plus(Counts other) {
        return new Counts(mentions + other.mentions, pages + other.pages, portals + other.portals);
    }
}
