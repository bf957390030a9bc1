package org.ictmonitor.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The order of an index's pages, by portal, address and version, whatever the layout of the index: each page has a number in it.
 * Made once for a reader, since comparing addresses anew for every question took half of the time of a random sample. Safe for
 * several threads.
 */
final class PageOrder {
    private final OrdinalMap ranks;

    private PageOrder(OrdinalMap ranks) {
        this.ranks = ranks;
    }

    static PageOrder of(IndexReader reader) throws IOException {
        SortedDocValues[] keys = new SortedDocValues[reader.leaves().size()];
        for (LeafReaderContext segment : reader.leaves()) {
            keys[segment.ord] = keys(segment);
        }
        return new PageOrder(OrdinalMap.build(null, keys, PackedInts.DEFAULT));
    }

    private static SortedDocValues keys(LeafReaderContext segment) throws IOException {
        return DocValues.getSorted(segment.reader(), Fields.PAGE_KEY);
    }

    /** The pages of one segment, to be asked for in rising order. */
    Ranks in(LeafReaderContext segment) throws IOException {
        return new Ranks(keys(segment), ranks.getGlobalOrds(segment.ord));
    }

    /** The numbers of one segment's pages in the order of all pages. */
    static final class Ranks {
        private final SortedDocValues keys;
        private final LongValues ranks;
        private int last = -1;
        private long known;

        private Ranks(SortedDocValues keys, LongValues ranks) {
            this.keys = keys;
            this.ranks = ranks;
        }

        /** @param page its document in its segment; asking for the same one again costs nothing */
        long rank(int page) throws IOException {
            if (page != last) {
                last = page;
                known = keys.advanceExact(page) ? ranks.get(keys.ordValue()) : -1;
            }
            return known;
        }
    }
}
