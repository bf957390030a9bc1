package org.ictmonitor.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Weight;

/** Where a query matches in the sentences of one segment, which must be asked for in rising order. */
interface Places {
    /** How many places there are in a sentence. */
    int count(int document) throws IOException;

    /** The places in a sentence, in the order of the text. */
    List<Place> in(int document) throws IOException;

    /** The quickest way to find the places of a query. */
    static Places of(StudyQuery query, Weight weight, LeafReaderContext segment) throws IOException {
        Optional<Set<String>> terms = query.plainTerms();
        if (terms.isPresent()) {
            return new TermPlaces(segment.reader(), terms.orElseThrow());
        }
        Optional<NearQuery> near = query.onlyNear();
        return near.isPresent()
                ? new NearPlaces(segment, weight, near.orElseThrow().source())
                : new MatchPlaces(segment, weight);
    }
}
