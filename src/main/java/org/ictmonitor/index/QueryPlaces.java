package org.ictmonitor.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * The quickest way to the sentences in which a query matches, and to its places in them. Used for one question,
 * of which several threads may each look at another stretch of the index.
 */
final class QueryPlaces {
    private final StudyQuery query;
    private final Optional<Set<String>> terms;

    /** What Lucene made of the query; empty if its words alone tell where it matches. */
    private final Optional<Weight> weight;

    /** By segment, since the text of the lines that are shown is asked for after all lines were counted. */
    private final Map<Integer, FormTable> forms = new ConcurrentHashMap<>();

    QueryPlaces(StudyQuery query, SentenceScan scan) throws IOException {
        this.query = query;
        terms = query.plainTerms();
        weight = query.isOnlyTerms() ? Optional.empty() : Optional.of(scan.weight(query));
    }

    /** The sentences of a segment in which the query matches, and its places in those of a stretch; empty if there are none. */
    Optional<Matching> matching(Stretch stretch) throws IOException {
        if (weight.isEmpty()) {
            TermsOfSegment places = places(stretch, terms.orElseThrow());
            return Optional.of(new Matching(places, places.sentences()));
        }
        Scorer scorer = weight.get().scorer(stretch.segment());
        return scorer == null ? Optional.empty() : Optional.of(new Matching(in(stretch), scorer.iterator()));
    }

    /** Sentences in their order, and the places in them. */
    record Matching(Places places, DocIdSetIterator sentences) {}

    /** The query's places in a stretch. */
    Places in(Stretch stretch) throws IOException {
        if (terms.isPresent()) {
            return places(stretch, terms.get());
        }
        Weight made = weight.orElseThrow();
        Optional<NearQuery> near = query.onlyNear();
        return near.isPresent()
                ? new NearPlaces(stretch.segment(), made, near.get())
                : new MatchPlaces(stretch.segment(), made);
    }

    private TermsOfSegment places(Stretch stretch, Set<String> words) throws IOException {
        if (words.size() <= TermPlaces.FEW || !words.stream().allMatch(BodyTerms::isForm)) {
            return new TermPlaces(stretch.reader(), words);
        }
        return new FormPlaces(forms.computeIfAbsent(stretch.segment().ord, segment -> table(stretch, words)));
    }

    private static FormTable table(Stretch stretch, Set<String> words) {
        try {
            return new FormTable(stretch.reader(), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places of words that also name the sentences in which any of them stands. */
    interface TermsOfSegment extends Places {
        /** To be gone through once, each sentence's places being asked for before the next sentence. */
        DocIdSetIterator sentences();
    }
}
