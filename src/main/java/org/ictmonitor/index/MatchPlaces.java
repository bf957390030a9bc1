package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;

/** The places that Lucene names for a query of any kind; the same place named twice is one. */
final class MatchPlaces implements Places {
    private final LeafReaderContext segment;
    private final Weight query;

    MatchPlaces(LeafReaderContext segment, Weight query) {
        this.segment = segment;
        this.query = query;
    }

    @Override
    public int count(int document) throws IOException {
        return in(document).size();
    }

    @Override
    public List<Place> in(int document) throws IOException {
        Matches matches = query.matches(segment, document);
        MatchesIterator places = matches == null ? null : matches.getMatches(Fields.BODY);
        List<Place> found = new ArrayList<>();
        while (places != null && places.next()) {
            found.add(new Place(places.startOffset(), places.endOffset(), 0));
        }
        return found.stream().distinct().toList();
    }
}
