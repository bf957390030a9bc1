package org.ictmonitor.index;

import java.util.List;

/**
 * One cell of a table.
 *
 * @param key a value for each dimension asked for, in that order
 * @param mentions recording units
 * @param pages page versions with at least one of them
 * @param attachments attached files with at least one of them; they are no pages
 * @param portals portals with at least one of them
 */
public record Cell(List<String> key, long mentions, long pages, long attachments, long portals) {
    public Cell {
        key = List.copyOf(key);
    }
}
