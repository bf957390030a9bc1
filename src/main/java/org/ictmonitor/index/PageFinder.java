package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.ictmonitor.MentionFilter;

/** Gathers the sentences that match into pages and gives the best of these. */
final class PageFinder {
    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble((Found found) -> found.score).reversed().thenComparingLong(found -> found.rank);

    private final IndexReader reader;
    private final PageOrder order;
    private final SentenceScan scan;

    PageFinder(IndexReader reader, PageOrder order, MentionNumbers numbers, MentionFilter filter, BlockTable blocks) {
        this.reader = reader;
        this.order = order;
        scan = new SentenceScan(reader, numbers, filter, blocks);
    }

    SearchResult find(StudyQuery query, int limit) throws IOException {
        Weight weight = scan.weight(scan.rewritten(query), ScoreMode.COMPLETE);
        List<Found> found = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            scan.each(Stretch.of(segment), true, stretch -> gathering(stretch.segment(), weight, found));
        }
        List<SearchHit> hits = new ArrayList<>();
        for (Found best : found.stream().sorted(BEST_FIRST).limit(limit).toList()) {
            hits.add(hit(best));
        }
        return new SearchResult(found.size(), hits);
    }

    private Optional<SentenceScan.StretchVisitor> gathering(LeafReaderContext segment, Weight weight, List<Found> found)
            throws IOException {
        Scorer scorer = weight.scorer(segment);
        return scorer == null
                ? Optional.empty()
                : Optional.of(new Gathering(segment.docBase, order.in(segment), scorer, found));
    }

    /** Sentences of one page come one after the other. */
    private record Gathering(int base, PageOrder.Ranks ranks, Scorer scorer, List<Found> found)
            implements SentenceScan.StretchVisitor {
        @Override
        public DocIdSetIterator matching() {
            return scorer.iterator();
        }

        @Override
        public void visit(int document, int page, long pages) throws IOException {
            if (found.isEmpty() || found.getLast().page != base + page) {
                found.add(new Found(base + page, ranks.rank(page)));
            }
            found.getLast().add(base + document, scorer.score());
        }
    }

    private SearchHit hit(Found found) throws IOException {
        StoredFields stored = reader.storedFields();
        Document page = stored.document(found.page);
        return new SearchHit(
                Long.parseLong(text(page, Fields.VERSION)),
                text(page, Fields.URL),
                text(page, Fields.PORTAL_ID),
                text(page, Fields.TITLE),
                text(page, Fields.PUBLISHED),
                text(page, Fields.PAGE_LANGUAGE),
                found.sentences,
                found.score,
                sentence(found.best));
    }

    private String sentence(int document) throws IOException {
        LeafReaderContext segment = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        return new SentenceTexts(segment.reader())
                .of(document - segment.docBase)
                .toString();
    }

    /** A stored value, empty if there is none. */
    static String text(Document document, String field) {
        String text = document.get(field);
        return text == null ? "" : text;
    }

    /** A page as it is gathered. */
    private static final class Found {
        private final int page;
        private final long rank;
        private long sentences;
        private double score;
        private int best;
        private float bestScore = -1;

        Found(int page, long rank) {
            this.page = page;
            this.rank = rank;
        }

        void add(int sentence, float sentenceScore) {
            sentences++;
            score += sentenceScore;
            if (sentenceScore > bestScore) {
                bestScore = sentenceScore;
                best = sentence;
            }
        }
    }
}
