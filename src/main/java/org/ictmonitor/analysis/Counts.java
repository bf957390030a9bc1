package org.ictmonitor.analysis;

import org.ictmonitor.index.Cell;

/** The counts of a cell. Sums of pages, attachments and portals are right only over cells that share none, such as those of two portals. */
record Counts(long mentions, long pages, long attachments, long portals) {
    static final Counts ZERO = new Counts(0, 0, 0, 0);

    static Counts of(Cell cell) {
        return new Counts(cell.mentions(), cell.pages(), cell.attachments(), cell.portals());
    }

    Counts plus(Counts other) {
        return new Counts(
                mentions + other.mentions,
                pages + other.pages,
                attachments + other.attachments,
                portals + other.portals);
    }
}
