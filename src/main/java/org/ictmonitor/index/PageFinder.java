package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.ictmonitor.MentionFilter;
import org.jspecify.annotations.Nullable;

/** Gathers the sentences that match into pages and gives the best of these. */
final class PageFinder {
    private static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble((Found found) -> found.score)
            .reversed()
            .thenComparing(Found::page, FoundPage.ORDER);

    private final IndexReader reader;
    private final SentenceScan scan;

    PageFinder(IndexReader reader, MentionNumbers numbers, MentionFilter filter) {
        this.reader = reader;
        scan = new SentenceScan(reader, numbers, filter);
    }

    SearchResult find(StudyQuery query, int limit) throws IOException {
        Gathering gathering = new Gathering();
        scan.each(query.query(), ScoreMode.COMPLETE, gathering);
        List<SearchHit> hits = new ArrayList<>();
        for (Found found :
                gathering.found.stream().sorted(BEST_FIRST).limit(limit).toList()) {
            hits.add(hit(found));
        }
        return new SearchResult(gathering.found.size(), hits);
    }

    private SearchHit hit(Found found) throws IOException {
        StoredFields stored = reader.storedFields();
        Document page = stored.document(found.page.document());
        Document sentence = stored.document(found.best);
        return new SearchHit(
                found.page.version(),
                text(page, Fields.URL),
                found.page.portal(),
                text(page, Fields.TITLE),
                month(found.page.document()),
                text(page, Fields.PAGE_LANGUAGE),
                found.sentences,
                found.score,
                text(sentence, Fields.BODY));
    }

    private String month(int page) throws IOException {
        SortedDocValues months = MultiDocValues.getSortedValues(reader, Fields.PAGE_MONTH);
        return months != null && months.advanceExact(page)
                ? months.lookupOrd(months.ordValue()).utf8ToString()
                : "";
    }

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

        FoundPage page() {
            return page;
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

    /** Sentences of one page come one after the other. */
    private static final class Gathering implements SentenceScan.Visitor {
        private final List<Found> found = new ArrayList<>();
        private @Nullable FoundPages pages;
        private int base;

        @Override
        public void enter(LeafReaderContext segment, Weight query) throws IOException {
            pages = new FoundPages(segment);
            base = segment.docBase;
        }

        @Override
        public void visit(int document, int page, Scorer scorer) throws IOException {
            if (pages != null && (found.isEmpty() || found.getLast().page.document() != base + page)) {
                found.add(new Found(pages.page(page)));
            }
            found.getLast().add(base + document, scorer.score());
        }
    }
}
