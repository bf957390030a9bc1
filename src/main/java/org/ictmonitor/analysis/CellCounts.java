package org.ictmonitor.analysis;

import java.util.List;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.index.Cell;

/**
 * Counts of mentions, pages and portals by any dimensions: the index's count, so that {@code PageSearch::count} fits. A
 * mention of {@code viber.community} counts in the cells of {@code viber.community} and of {@code viber}.
 */
@FunctionalInterface
public interface CellCounts {
    /** One cell for each combination of values that has a mention; pages, attached files and portals are distinct counts. */
    List<Cell> count(MentionFilter filter, List<Dimension> by);
}
