package org.ictmonitor.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;

/**
 * Makes concordances. First it counts the lines of every sentence that matches, from which the total follows, and keeps the
 * first ones if they are to be sorted; then it chooses the lines that are wanted, and reads what is shown for these alone.
 */
final class PlaceFinder {
    private final IndexReader reader;
    private final PageOrder order;
    private final BlockTable blocks;
    private final SentenceScan scan;
    private final MentionNumbers numbers;

    PlaceFinder(
            IndexReader reader, PageOrder order, MentionNumbers numbers, MentionFilter filter, BlockTable blocks) {
        this.reader = reader;
        this.order = order;
        this.blocks = blocks;
        this.numbers = numbers;
        scan = new SentenceScan(reader, numbers, filter, blocks);
    }

    Concordance find(StudyQuery asked, KwicOptions options) throws IOException {
        if (!asked.hasWords()) {
            throw MonitorException.wrong("The query '" + asked.text()
                    + "' has nothing to stand in the middle of a line: expected a word or a code such as #viber beside"
                    + " it.");
        }
        StudyQuery query = scan.rewritten(asked);
        return new Question(query, new QueryPlaces(query, scan), options).answer();
    }

    /** A question, and what of its answer is known so far. */
    private final class Question {
        private final StudyQuery query;
        private final QueryPlaces places;
        private final KwicOptions options;
        private final boolean sorted;
        private final Optional<boolean[]> wanted;
        private final LineCount count = new LineCount();
        private final FirstLines first;

        Question(StudyQuery query, QueryPlaces places, KwicOptions options) {
            this.query = query;
            this.places = places;
            this.options = options;
            sorted = options.order() != KwicOrder.PLACE && options.sample().isEmpty();
            wanted = MentionKeys.wanted(query, options, numbers);
            first = new FirstLines(options.limit());
        }

        Concordance answer() throws IOException {
            scan.each(options.everyPage(), this::enter);
            List<Chosen> chosen = sorted ? first.lines() : count.lines(LineChoice.of(options, count.total()));
            List<ConcordanceLine> lines = new LineReader(reader, query, places, options, blocks).lines(chosen);
            return new Concordance(count.total(), count.sentences(), count.repeated(), lines);
        }

        private Optional<SentenceScan.SegmentVisitor> enter(LeafReaderContext segment) throws IOException {
            Optional<QueryPlaces.Matching> matching = places.matching(segment);
            if (matching.isEmpty()) {
                return Optional.empty();
            }
            Places here = matching.get().places();
            SentenceLines lines = sorted ? sorting(segment, here) : here::count;
            return Optional.of(new Counting(segment.docBase, matching.get(), order.in(segment), lines, count));
        }

        private Sorting sorting(LeafReaderContext segment, Places here) throws IOException {
            Optional<MentionKeys> keys = wanted.isPresent()
                    ? Optional.of(new MentionKeys(segment.reader(), wanted.get(), options.order()))
                    : Optional.empty();
            Surroundings surroundings = new Surroundings(segment.reader(), options, query.terms());
            return new Sorting(segment.docBase, here, keys, surroundings, count, first);
        }
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
    private record Sorting(
            int base,
            Places places,
            Optional<MentionKeys> keys,
            Surroundings surroundings,
            LineCount count,
            FirstLines first)
            implements SentenceLines {
        @Override
        public int count(int document) throws IOException {
            int late = keys.isEmpty() ? -1 : keys.get().late(first, count.rank(), base + document, document);
            return late >= 0 ? late : add(document);
        }

        private int add(int document) throws IOException {
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
