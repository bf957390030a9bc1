package org.ictmonitor.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.ictmonitor.MentionFilter;

/** Counts pages, whether they have mentions or not. */
final class Pages {
    private Pages() {}

    static void count(LeafReader segment, MentionFilter filter, Map<String, Long> byPortal) throws IOException {
        Bits live = segment.getLiveDocs();
        PageGate gate = new PageGate(segment, filter);
        KeyColumn portal = new KeyColumn(segment, Fields.PAGE_PORTAL);
        NumericDocValues pages = DocValues.getNumeric(segment, Fields.PAGE);
        for (int page = pages.nextDoc(); page != DocIdSetIterator.NO_MORE_DOCS; page = pages.nextDoc()) {
            if ((live == null || live.get(page)) && gate.accepts(page)) {
                byPortal.merge(portal.value(page), 1L, Long::sum);
            }
        }
    }
}
