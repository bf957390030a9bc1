package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/** One value a document out of a few, in one segment. Documents must be asked for in rising order. */
final class KeyColumn {
    private final SortedDocValues values;

    KeyColumn(LeafReader segment, String field) throws IOException {
        values = DocValues.getSorted(segment, field);
    }

    /** The number of the document's value in this segment, -1 if it has none. */
    int ordinal(int document) throws IOException {
        return values.advanceExact(document) ? values.ordValue() : -1;
    }

    /** The document's value, empty if it has none. */
    String value(int document) throws IOException {
        return values.advanceExact(document)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : "";
    }

    /** The values of this segment, in the order of their numbers. */
    List<String> values() throws IOException {
        List<String> all = new ArrayList<>();
        for (int ordinal = 0; ordinal < values.getValueCount(); ordinal++) {
            all.add(values.lookupOrd(ordinal).utf8ToString());
        }
        return all;
    }

    /** Which values of this segment belong to the wanted ones; none wanted means all. */
    boolean[] wanted(Set<String> keys) throws IOException {
        boolean[] wanted = new boolean[values.getValueCount()];
        for (int ordinal = 0; ordinal < wanted.length; ordinal++) {
            wanted[ordinal] =
                    keys.isEmpty() || keys.contains(values.lookupOrd(ordinal).utf8ToString());
        }
        return wanted;
    }

    /** What each value of this segment stands for elsewhere. */
    long[] translated(ToLongFunction<String> meaning) throws IOException {
        long[] meanings = new long[values.getValueCount()];
        for (int ordinal = 0; ordinal < meanings.length; ordinal++) {
            meanings[ordinal] = meaning.applyAsLong(values.lookupOrd(ordinal).utf8ToString());
        }
        return meanings;
    }
}
