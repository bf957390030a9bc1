package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** An index as the stretches that several threads go through side by side, if it is so large that this saves time. */
final class Stretches {
    /** To read so many sentences takes few milliseconds, less than a second thread would save. */
    static final int LEAST = 60_000;

    /** So many of an index as a whole, that threads which are not equally quick end at about the same time. */
    private static final int PARTS = 12;

    private final List<Stretch> all;
    private final boolean large;

    private Stretches(List<Stretch> all, boolean large) {
        this.all = List.copyOf(all);
        this.large = large;
    }

    /**
     * All of an index.
     *
     * @param least a segment is divided if its stretches then have about as many documents, or more
     */
    static Stretches of(IndexReader reader, int least) throws IOException {
        int size = Math.max(least, reader.maxDoc() / PARTS);
        List<Stretch> all = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            divide(segment, size, all);
        }
        return new Stretches(all, reader.maxDoc() > least);
    }

    private static void divide(LeafReaderContext segment, int size, List<Stretch> all) throws IOException {
        int behind = segment.reader().maxDoc();
        int parts = Math.round((float) behind / size);
        NumericDocValues distance =
                parts > 1 ? DocValues.getNumeric(segment.reader(), Fields.DISTANCE) : DocValues.emptyNumeric();
        int from = 0;
        for (int left = parts; from < behind; left--) {
            int to = left > 1 ? endOfPage(from + (behind - from) / left, distance) : behind;
            all.add(new Stretch(segment, from, to));
            from = to;
        }
    }

    /** The first document behind the page of a sentence; behind a page's own document, and any that belongs to no page, too. */
    private static int endOfPage(int document, NumericDocValues distance) throws IOException {
        return distance.advanceExact(document) ? document + (int) distance.longValue() + 1 : document + 1;
    }

    /** In the order of the index, side by side if that saves time. */
    Stream<Stretch> stream() {
        return large ? all.parallelStream() : all.stream();
    }

    /** The stretch that has a document of the whole index. */
    Stretch with(int document) {
        return all.stream().filter(stretch -> stretch.has(document)).findFirst().orElseThrow();
    }
}
