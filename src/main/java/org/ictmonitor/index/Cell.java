package org.ictmonitor.index;

import java.util.List;

/**
 * One cell of a table.
 *
 * @param key a value for each dimension asked for, in that order
 * @param mentions recording units; those in a block of a portal's template once, on the page that stands for it
 * @param pages page versions with at least one of them, also those on which a block of a template repeats
 * @param attachments attached files with at least one of them; they are no pages
 * @param portals portals with at least one of them
 */
public record Cell(List<String> key, long mentions, long pages, long attachments, long portals) {
    public Cell {
        key = List.copyOf(key);
    }
}
