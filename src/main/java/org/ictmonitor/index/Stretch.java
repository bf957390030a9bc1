package org.ictmonitor.index;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Documents of a segment that follow each other and cut no page in two.
 *
 * @param from the first document in its segment
 * @param to exclusive
 */
record Stretch(LeafReaderContext segment, int from, int to) {
    /** A whole segment. */
    static Stretch of(LeafReaderContext segment) {
        return new Stretch(segment, 0, segment.reader().maxDoc());
    }

    LeafReader reader() {
        return segment.reader();
    }

    /** The number of the segment's first document in the whole index. */
    int base() {
        return segment.docBase;
    }

    /** @param document in the whole index */
    boolean has(int document) {
        return segment.docBase + from <= document && document < segment.docBase + to;
    }
}
