package org.ictmonitor.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A page on which something was found. Pages are ordered by portal, address and version, whatever the layout of the
 * index. Within a segment that order is known by number; only between segments must the words be looked up.
 */
final class FoundPage implements Comparable<FoundPage> {
    private final SortedDocValues keys;
    private final int ordinal;
    private final int base;
    private final int document;
    private @Nullable BytesRef key;

    /**
     * @param keys of the page's segment
     * @param base number of that segment's first document in the whole index
     * @param document of the page in its segment
     */
    FoundPage(SortedDocValues keys, int ordinal, int base, int document) {
        this.keys = keys;
        this.ordinal = ordinal;
        this.base = base;
        this.document = base + document;
    }

    /** Number of the page's document in the whole index. */
    int document() {
        return document;
    }

    @Override
    public int compareTo(FoundPage other) {
        return base == other.base ? Integer.compare(ordinal, other.ordinal) : key().compareTo(other.key());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FoundPage page && page.document == document;
    }

    @Override
    public int hashCode() {
        return document;
    }

    private BytesRef key() {
        BytesRef known = key;
        if (known == null) {
            known = lookUp();
            key = known;
        }
        return known;
    }

    private BytesRef lookUp() {
        try {
            return BytesRef.deepCopyOf(keys.lookupOrd(ordinal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
