package org.ictmonitor.index;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.LeafReader;

/** Whether a document has one of the wanted values, in one segment. Documents must be asked for in rising order. */
final class KeyFilter {
    private final KeyColumn column;
    private final boolean[] wanted;
    private final boolean wantsAll;

    KeyFilter(LeafReader segment, String field, Set<String> keys) throws IOException {
        column = new KeyColumn(segment, field);
        wanted = column.wanted(keys);
        wantsAll = keys.isEmpty();
    }

    boolean accepts(int document) throws IOException {
        if (wantsAll) {
            return true;
        }
        int ordinal = column.ordinal(document);
        return ordinal >= 0 && wanted[ordinal];
    }
}
