package org.ictmonitor.index;

import java.util.List;

/**
 * Pages on which a query matches.
 *
 * @param total pages in all, exactly
 * @param hits the best of them, by score, then portal, address and version
 */
public record SearchResult(long total, List<SearchHit> hits) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
