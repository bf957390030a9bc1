package org.ictmonitor.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Templates;

/**
 * Makes concordances. First it counts the lines of every sentence that matches, from which the total follows, and keeps the
 * first ones if they are to be sorted; then it chooses the lines that are wanted, and reads what is shown for these alone.
 */
final class PlaceFinder {
    private final IndexReader reader;
    private final PageOrder order;
    private final Templates templates;
    private final SentenceScan scan;

    PlaceFinder(
            IndexReader reader, PageOrder order, MentionNumbers numbers, MentionFilter filter, Templates templates) {
        this.reader = reader;
        this.order = order;
        this.templates = templates;
        scan = new SentenceScan(reader, numbers, filter, templates);
    }

    Concordance find(StudyQuery asked, KwicOptions options) throws IOException {
        if (!asked.hasWords()) {
            throw MonitorException.wrong("The query '" + asked.text()
                    + "' has nothing to stand in the middle of a line: expected a word or a code such as #viber beside"
                    + " it.");
        }
        StudyQuery query = scan.rewritten(asked);
        QueryPlaces places = new QueryPlaces(query, scan);
        LineCount count = new LineCount();
        FirstLines first = new FirstLines(options.limit());
        boolean sorted = options.order() != KwicOrder.PLACE && options.sample().isEmpty();
        scan.each(options.everyPage(), segment -> {
            Optional<QueryPlaces.Matching> matching = places.matching(segment);
            if (matching.isEmpty()) {
                return Optional.empty();
            }
            Places inSegment = matching.get().places();
            SentenceLines lines = sorted
                    ? new Sorting(
                            segment.docBase,
                            inSegment,
                            new Surroundings(segment.reader(), options, query.terms()),
                            count,
                            first)
                    : inSegment::count;
            return Optional.of(new Counting(segment.docBase, matching.get(), order.in(segment), lines, count));
        });
        List<Chosen> chosen = sorted ? first.lines() : count.lines(LineChoice.of(options, count.total()));
        List<ConcordanceLine> lines = new LineReader(reader, query, places, options, templates).lines(chosen);
        return new Concordance(count.total(), count.sentences(), count.repeated(), lines);
    }

    /** How many lines a sentence has; who counts them may look at them as well. */
    @FunctionalInterface
    private interface SentenceLines {
        int count(int document) throws IOException;
    }

    /** Sentences of one page come one after the other. */
    private record Counting(
            int base, QueryPlaces.Matching found, PageOrder.Ranks ranks, SentenceLines lines, LineCount count)
            implements SentenceScan.SegmentVisitor {
        @Override
        public DocIdSetIterator matching() {
            return found.sentences();
        }

        @Override
        public void visit(int document, int page, long pages) throws IOException {
            if (!count.isAt(base + page)) {
                count.page(base + page, ranks.rank(page));
            }
            count.sentence(base + document, lines.count(document), pages);
        }
    }

    /** Keeps the first lines in an order that is not the one of their places. */
    private record Sorting(int base, Places places, Surroundings surroundings, LineCount count, FirstLines first)
            implements SentenceLines {
        @Override
        public int count(int document) throws IOException {
            List<Place> here = places.in(document);
            surroundings.turnTo(document);
            for (int number = 0; number < here.size(); number++) {
                SortKey key = surroundings.key(here.get(number));
                first.add(key, count.page(), count.rank(), base + document, number);
            }
            return here.size();
        }
    }
}
