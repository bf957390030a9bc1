package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.jspecify.annotations.Nullable;

/** Finds every place where a query matches and shows those that are asked for. */
final class PlaceFinder {
    private final IndexReader reader;
    private final SentenceScan scan;

    PlaceFinder(IndexReader reader, MentionNumbers numbers, MentionFilter filter) {
        this.reader = reader;
        scan = new SentenceScan(reader, numbers, filter);
    }

    Concordance find(StudyQuery query, KwicOptions options) throws IOException {
        if (!query.hasWords()) {
            throw MonitorException.wrong("The query '" + query.text()
                    + "' has nothing to stand in the middle of a line: expected a word or a code such as #viber beside"
                    + " it.");
        }
        Gathering gathering = new Gathering();
        scan.each(query.query(), ScoreMode.COMPLETE_NO_SCORES, gathering);
        gathering.found.sort(Comparator.comparing(PagePlaces::page, FoundPage.ORDER));
        LineWriter writer = new LineWriter(reader, query.terms(), options);
        return new Concordance(gathering.total, gathering.sentences, writer.lines(gathering.found, gathering.total));
    }

    /** The places on one page, in their order. */
    record PagePlaces(FoundPage page, List<Place> places) {}

    /** Sentences of one page come one after the other. */
    private static final class Gathering implements SentenceScan.Visitor {
        private final List<PagePlaces> found = new ArrayList<>();
        private @Nullable FoundPages pages;
        private @Nullable Weight query;
        private @Nullable LeafReaderContext segment;
        private long total;
        private long sentences;

        @Override
        public void enter(LeafReaderContext entered, Weight asked) throws IOException {
            pages = new FoundPages(entered);
            query = asked;
            segment = entered;
        }

        @Override
        public void visit(int document, int page, Scorer scorer) throws IOException {
            if (pages == null || query == null || segment == null) {
                return;
            }
            if (found.isEmpty() || found.getLast().page.document() != segment.docBase + page) {
                found.add(new PagePlaces(pages.page(page), new ArrayList<>()));
            }
            Matches matches = query.matches(segment, document);
            if (matches != null) {
                add(segment.docBase + document, matches.getMatches(Fields.BODY));
            }
        }

        private void add(int sentence, @Nullable MatchesIterator matches) throws IOException {
            if (matches == null) {
                return;
            }
            sentences++;
            List<Place> places = found.getLast().places;
            int before = places.size();
            while (matches.next()) {
                places.add(new Place(sentence, matches.startOffset(), matches.endOffset(), 0));
            }
            total += places.size() - before;
        }
    }
}
