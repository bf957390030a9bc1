package org.ictmonitor.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;

/** Looks pages up in one segment, in rising order. */
final class FoundPages {
    private final int base;
    private final SortedDocValues keys;

    FoundPages(LeafReaderContext segment) throws IOException {
        base = segment.docBase;
        keys = DocValues.getSorted(segment.reader(), Fields.PAGE_KEY);
    }

    FoundPage page(int document) throws IOException {
        int ordinal = keys.advanceExact(document) ? keys.ordValue() : -1;
        return new FoundPage(keys, ordinal, base, document);
    }
}
