package org.ictmonitor.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The places of a near(…). Lucene looks all its words up anew for each sentence that it is asked about; but where the words
 * are together once only, as in most sentences, there is one place, and that can be seen in passing.
 */
final class NearPlaces implements Places {
    private final MatchPlaces matches;
    private final @Nullable IntervalIterator intervals;

    NearPlaces(LeafReaderContext segment, Weight query, IntervalsSource source) throws IOException {
        matches = new MatchPlaces(segment, query);
        intervals = source.intervals(Fields.BODY, segment);
    }

    @Override
    public int count(int document) throws IOException {
        return isOnce(document) ? 1 : matches.count(document);
    }

    private boolean isOnce(int document) throws IOException {
        IntervalIterator here = intervals;
        return here != null
                && here.docID() < document
                && here.advance(document) == document
                && here.nextInterval() != IntervalIterator.NO_MORE_INTERVALS
                && here.nextInterval() == IntervalIterator.NO_MORE_INTERVALS;
    }

    @Override
    public List<Place> in(int document) throws IOException {
        return matches.in(document);
    }
}
