package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Templates;

/** Gathers the sentences that match into pages and gives the best of these. */
final class PageFinder {
    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble((Found found) -> found.score).reversed().thenComparing(found -> found.page);

    private final IndexReader reader;
    private final SentenceScan scan;

    PageFinder(IndexReader reader, MentionNumbers numbers, MentionFilter filter, Templates templates) {
        this.reader = reader;
        scan = new SentenceScan(reader, numbers, filter, templates);
    }

    SearchResult find(StudyQuery query, int limit) throws IOException {
        Weight weight = scan.weight(scan.rewritten(query), ScoreMode.COMPLETE);
        List<Found> found = new ArrayList<>();
        scan.each(weight, segment -> gathering(segment, found));
        List<SearchHit> hits = new ArrayList<>();
        for (Found best : found.stream().sorted(BEST_FIRST).limit(limit).toList()) {
            hits.add(hit(best));
        }
        return new SearchResult(found.size(), hits);
    }

    /** Sentences of one page come one after the other. */
    private static SentenceScan.SegmentVisitor gathering(LeafReaderContext segment, List<Found> found)
            throws IOException {
        FoundPages pages = new FoundPages(segment);
        return (document, page, scorer) -> {
            if (found.isEmpty() || found.getLast().page.document() != segment.docBase + page) {
                found.add(new Found(pages.page(page)));
            }
            found.getLast().add(segment.docBase + document, scorer.score());
        };
    }

    private SearchHit hit(Found found) throws IOException {
        StoredFields stored = reader.storedFields();
        Document page = stored.document(found.page.document());
        Document sentence = stored.document(found.best);
        return new SearchHit(
                Long.parseLong(text(page, Fields.VERSION)),
                text(page, Fields.URL),
                text(page, Fields.PORTAL_ID),
                text(page, Fields.TITLE),
                text(page, Fields.PUBLISHED),
                text(page, Fields.PAGE_LANGUAGE),
                found.sentences,
                found.score,
                text(sentence, Fields.BODY));
    }

    /** A stored value, empty if there is none. */
    static String text(Document document, String field) {
        String text = document.get(field);
        return text == null ? "" : text;
    }

    /** A page as it is gathered. */
    private static final class Found {
        private final FoundPage page;
        private long sentences;
        private double score;
        private int best;
        private float bestScore = -1;

        Found(FoundPage page) {
            this.page = page;
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
