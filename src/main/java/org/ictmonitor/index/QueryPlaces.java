package org.ictmonitor.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** The quickest way to the sentences in which a query matches, and to its places in them. Used for one question. */
final class QueryPlaces {
    private final StudyQuery query;
    private final Optional<Set<String>> terms;

    /** What Lucene made of the query; empty if its words alone tell where it matches. */
    private final Optional<Weight> weight;

    /** By segment, since the text of the lines that are shown is asked for after all lines were counted. */
    private final Map<Integer, FormPlaces> forms = new HashMap<>();

    QueryPlaces(StudyQuery query, SentenceScan scan) throws IOException {
        this.query = query;
        terms = query.plainTerms();
        weight = query.isOnlyTerms() ? Optional.empty() : Optional.of(scan.weight(query));
    }

    /** The sentences of a segment in which the query matches, and its places in them; empty if there are none. */
    Optional<Matching> matching(LeafReaderContext segment) throws IOException {
        if (weight.isEmpty()) {
            TermsOfSegment places = places(segment.reader(), segment.ord, terms.orElseThrow());
            return Optional.of(new Matching(places, places.sentences()));
        }
        Scorer scorer = weight.get().scorer(segment);
        return scorer == null ? Optional.empty() : Optional.of(new Matching(in(segment), scorer.iterator()));
    }

    /** Sentences in their order, and the places in them. */
    record Matching(Places places, DocIdSetIterator sentences) {}

    /** The query's places in a segment. */
    Places in(LeafReaderContext segment) throws IOException {
        if (terms.isPresent()) {
            return places(segment.reader(), segment.ord, terms.get());
        }
        Weight made = weight.orElseThrow();
        Optional<NearQuery> near = query.onlyNear();
        return near.isPresent() ? new NearPlaces(segment, made, near.get()) : new MatchPlaces(segment, made);
    }

    private TermsOfSegment places(LeafReader segment, int number, Set<String> words) throws IOException {
        if (words.size() <= TermPlaces.FEW || !words.stream().allMatch(BodyTerms::isForm)) {
            return new TermPlaces(segment, words);
        }
        FormPlaces known = forms.get(number);
        if (known == null) {
            known = new FormPlaces(segment, words);
            forms.put(number, known);
        }
        return known;
    }

    /** The places of words that also name the sentences in which any of them stands. */
    interface TermsOfSegment extends Places {
        /** To be gone through once, each sentence's places being asked for before the next sentence. */
        DocIdSetIterator sentences();
    }
}
