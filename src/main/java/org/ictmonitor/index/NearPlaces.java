package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The places of a near(…). Lucene looks all its words up anew for each sentence that it is asked about; but where the words
 * are together once only, as in most sentences, there is one place, and that can be seen in passing.
 */
final class NearPlaces implements Places {
    private final MatchPlaces matches;
    private final @Nullable IntervalIterator intervals;
    private final List<Part> parts = new ArrayList<>();

    NearPlaces(LeafReaderContext segment, Weight query, NearQuery near) throws IOException {
        matches = new MatchPlaces(segment, query);
        intervals = near.source().intervals(Fields.BODY, segment);
        for (Set<String> words : near.parts()) {
            parts.add(new Part(segment.reader(), words));
        }
    }

    @Override
    public int count(int document) throws IOException {
        return once(document).isPresent() ? 1 : matches.count(document);
    }

    @Override
    public List<Place> in(int document) throws IOException {
        Optional<Span> once = once(document);
        Optional<Place> place = once.isPresent() ? place(document, once.get()) : Optional.empty();
        return place.isPresent() ? List.of(place.get()) : matches.in(document);
    }

    /** From which to which word of a sentence the words are together, if they are so once only. */
    private record Span(int from, int to) {}

    private Optional<Span> once(int document) throws IOException {
        IntervalIterator here = intervals;
        if (here == null
                || here.docID() >= document
                || here.advance(document) != document
                || here.nextInterval() == IntervalIterator.NO_MORE_INTERVALS) {
            return Optional.empty();
        }
        Span first = new Span(here.start(), here.end());
        return here.nextInterval() == IntervalIterator.NO_MORE_INTERVALS ? Optional.of(first) : Optional.empty();
    }

    /** Empty if parts are longer than a word, or if one of them is there more than once, so that Lucene must say which it took. */
    private Optional<Place> place(int document, Span span) throws IOException {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (Part part : parts) {
            if (!part.isOnce(document, span)) {
                return Optional.empty();
            }
            start = Math.min(start, part.start);
            end = Math.max(end, part.end);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Place(start, end, 0));
    }

    /** One part of a near(…), and its place in the sentence that was asked for last. */
    private static final class Part {
        private final List<PostingsEnum> words = new ArrayList<>();
        private int start;
        private int end;

        Part(LeafReader segment, Set<String> terms) throws IOException {
            for (String term : terms) {
                PostingsEnum postings = segment.postings(new Term(Fields.BODY, term), PostingsEnum.OFFSETS);
                if (postings != null) {
                    words.add(postings);
                }
            }
        }

        boolean isOnce(int document, Span span) throws IOException {
            int times = 0;
            for (PostingsEnum word : words) {
                if (word.docID() < document ? word.advance(document) == document : word.docID() == document) {
                    times += times(word, span);
                }
            }
            return times == 1;
        }

        private int times(PostingsEnum word, Span span) throws IOException {
            int times = 0;
            for (int left = word.freq(); left > 0; left--) {
                int at = word.nextPosition();
                if (span.from <= at && at <= span.to) {
                    start = word.startOffset();
                    end = word.endOffset();
                    times++;
                }
            }
            return times;
        }
    }
}
