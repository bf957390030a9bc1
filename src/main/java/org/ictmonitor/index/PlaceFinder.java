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
 * Makes concordances. First it counts the lines of every sentence that matches, from which the total follows; then it
 * chooses the lines that are wanted, and reads text for these alone.
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
        scan.each(options.everyPage(), segment -> {
            Optional<QueryPlaces.Matching> matching = places.matching(segment);
            return matching.isPresent()
                    ? Optional.of(new Counting(segment.docBase, matching.get(), order.in(segment), count))
                    : Optional.empty();
        });
        List<Chosen> chosen = count.lines(LineChoice.of(options, count.total()));
        List<ConcordanceLine> lines = new LineReader(reader, query, places, options, templates).lines(chosen);
        return new Concordance(count.total(), count.sentences(), count.repeated(), lines);
    }

    /** Sentences of one page come one after the other. */
    private record Counting(int base, QueryPlaces.Matching found, PageOrder.Ranks ranks, LineCount count)
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
            count.sentence(base + document, found.places().count(document), pages);
        }
    }
}
