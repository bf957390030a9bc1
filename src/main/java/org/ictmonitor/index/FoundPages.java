package org.ictmonitor.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** Looks pages up in one segment, in rising order. */
final class FoundPages {
    private final int base;
    private final KeyColumn portals;
    private final KeyColumn urls;
    private final NumericDocValues versions;

    FoundPages(LeafReaderContext segment) throws IOException {
        base = segment.docBase;
        portals = new KeyColumn(segment.reader(), Fields.PAGE_PORTAL);
        urls = new KeyColumn(segment.reader(), Fields.URL);
        versions = DocValues.getNumeric(segment.reader(), Fields.PAGE);
    }

    FoundPage page(int document) throws IOException {
        long version = versions.advanceExact(document) ? versions.longValue() : 0;
        return new FoundPage(portals.value(document), urls.value(document), version, base + document);
    }
}
