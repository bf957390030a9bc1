package org.ictmonitor.index;

import java.util.Comparator;

/**
 * A page on which something was found, with what it is ordered by.
 *
 * @param document number of the page's document in the whole index
 */
record FoundPage(String portal, String url, long version, int document) {
    /** The same whatever the layout of the index. */
    static final Comparator<FoundPage> ORDER = Comparator.comparing(FoundPage::portal)
            .thenComparing(FoundPage::url)
            .thenComparingLong(FoundPage::version);
}
