package org.ictmonitor.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;

/**
 * Makes concordances. First it counts the lines of every sentence that matches, from which the total follows, and keeps the
 * first ones, or draws a sample where that is asked for; then it reads what is shown for the lines that are wanted. Where
 * the index is large, all processors go through it at once, each through other stretches of it; an answer does not depend on which.
 */
final class PlaceFinder {
    private final IndexReader reader;
    private final Stretches stretches;
    private final PageOrder order;
    private final BlockTable blocks;
    private final SentenceScan scan;
    private final MentionNumbers numbers;

    PlaceFinder(
            IndexReader reader,
            Stretches stretches,
            PageOrder order,
            MentionNumbers numbers,
            MentionFilter filter,
            BlockTable blocks) {
        this.reader = reader;
        this.stretches = stretches;
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

    private final class Question {
        private final StudyQuery query;
        private final QueryPlaces places;
        private final KwicOptions options;
        private final FirstLines first;
        private final Optional<boolean[]> wanted;

        Question(StudyQuery query, QueryPlaces places, KwicOptions options) {
            this.query = query;
            this.places = places;
            this.options = options;
            first = new FirstLines(options.limit());
            wanted = MentionKeys.wanted(query, options, numbers);
        }

        Concordance answer() throws IOException {
            FoundLines found = found();
            LineTally tally = found.tally();
            List<Chosen> chosen = options.sample().isPresent()
                    ? sample(found.count(), options.sample().getAsLong())
                    : first.lines();
            List<ConcordanceLine> lines =
                    new LineReader(reader, stretches, query, places, options, blocks).lines(chosen);
            return new Concordance(tally.lines(), tally.sentences(), tally.repeated(), lines);
        }

        private List<Chosen> sample(LineCount count, long seed) {
            return count.lines(LineSample.of(count.total(), options.limit(), seed));
        }

        private FoundLines found() {
            return stretches.stream().collect(FoundLines::new, this::find, FoundLines::add);
        }

        private void find(FoundLines found, Stretch part) {
            try {
                scan.each(part, options.everyPage(), stretch -> visitor(stretch, found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Optional<SentenceScan.StretchVisitor> visitor(Stretch stretch, FoundLines found) throws IOException {
            Optional<QueryPlaces.Matching> matching = places.matching(stretch);
            if (matching.isEmpty()) {
                return Optional.empty();
            }
            PageOrder.Ranks ranks = order.in(stretch.segment());
            return Optional.of(
                    options.sample().isPresent()
                            ? new Counting(stretch.base(), matching.get(), ranks, found)
                            : choosing(stretch, matching.get(), ranks, found.tally()));
        }

        private Choosing choosing(
                Stretch stretch, QueryPlaces.Matching matching, PageOrder.Ranks ranks, LineTally tally)
                throws IOException {
            Surroundings surroundings = new Surroundings(stretch.reader(), options, query.terms());
            return new Choosing(
                    stretch.base(), matching, ranks, bounds(stretch, matching.places()), surroundings, first, tally);
        }

        private LineBounds bounds(Stretch stretch, Places here) throws IOException {
            if (wanted.isPresent()) {
                return new MentionKeys(stretch.reader(), wanted.get(), options.order());
            }
            return options.order() == KwicOrder.NODE
                    ? new NodeBounds(stretch.reader(), here)
                    : (lines, rank, sentence, document) -> false;
        }
    }

    /** Notes where all lines are. Sentences of one page come one after the other. */
    private record Counting(int base, QueryPlaces.Matching matches, PageOrder.Ranks ranks, FoundLines found)
            implements SentenceScan.StretchVisitor {
        @Override
        public DocIdSetIterator matching() {
            return matches.sentences();
        }

        @Override
        public void visit(int document, int page, long pages) throws IOException {
            LineCount count = found.count();
            if (!count.isAt(base + page)) {
                count.page(base + page, ranks.rank(page));
            }
            int lines = matches.places().count(document);
            count.sentence(base + document, lines);
            found.tally().add(lines, pages);
        }
    }

    /** Keeps the first lines in the order that is asked for. */
    private record Choosing(
            int base,
            QueryPlaces.Matching matches,
            PageOrder.Ranks ranks,
            LineBounds bounds,
            Surroundings surroundings,
            FirstLines first,
            LineTally tally)
            implements SentenceScan.StretchVisitor {
        @Override
        public DocIdSetIterator matching() {
            return matches.sentences();
        }

        @Override
        public void visit(int document, int page, long pages) throws IOException {
            long rank = ranks.rank(page);
            int lines = areTooLate(document, rank) ? matches.places().count(document) : add(document, page, rank);
            tally.add(lines, pages);
        }

        /** Nothing comes before a key without a sign; so the place of the page alone may show it. */
        private boolean areTooLate(int document, long rank) throws IOException {
            return first.isTooLate(KeyBeginning.EMPTY, rank, base + document)
                    || bounds.areTooLate(first, rank, base + document, document);
        }

        private int add(int document, int page, long rank) throws IOException {
            List<Place> here = matches.places().in(document);
            surroundings.turnTo(document);
            for (int number = 0; number < here.size(); number++) {
                SortKey key = surroundings.key(here.get(number));
                first.add(key, base + page, rank, base + document, number);
            }
            return here.size();
        }
    }
}
