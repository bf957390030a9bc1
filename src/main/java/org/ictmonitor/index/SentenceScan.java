package org.ictmonitor.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.ictmonitor.MentionFilter;

/** Goes through the sentences that match a query and that a filter lets in, in the order of the index. */
final class SentenceScan {
    /** What is done with each stretch of the index. */
    @FunctionalInterface
    interface Visitor {
        /** Empty if no sentence of its segment matches. */
        Optional<StretchVisitor> enter(Stretch stretch) throws IOException;
    }

    /** What is done with the sentences of a stretch. */
    interface StretchVisitor {
        /** The sentences of the segment that match, in their order. */
        DocIdSetIterator matching();

        /**
         * A sentence that matches and that the filter lets in.
         *
         * @param pages on which it stands as a block of a template; 1 if it is none, or if each page has it for itself
         */
        void visit(int document, int page, long pages) throws IOException;
    }

    private final IndexSearcher searcher;
    private final MentionFilter filter;
    private final BlockTable blocks;
    private final MentionGate mentions;

    SentenceScan(IndexReader reader, MentionNumbers numbers, MentionFilter filter, BlockTable blocks) {
        this.filter = filter;
        this.blocks = blocks;
        mentions = new MentionGate(numbers, filter);
        searcher = new IndexSearcher(reader);
        // A score must not depend on what else is in the index, deleted documents included.
        searcher.setSimilarity(new BooleanSimilarity());
        searcher.setQueryCache(null);
    }

    /** The query as this index reads it. */
    StudyQuery rewritten(StudyQuery query) throws IOException {
        return query.rewritten(searcher);
    }

    /** Makes a query that was rewritten ready for this index. */
    Weight weight(StudyQuery query, ScoreMode mode) throws IOException {
        return searcher.createWeight(query.query(), mode, 1);
    }

    /** The same where no score is asked for. */
    Weight weight(StudyQuery query) throws IOException {
        return weight(query, ScoreMode.COMPLETE_NO_SCORES);
    }

    /**
     * Goes through a stretch. Several threads may each go through another one.
     *
     * @param everyPage whether a block of a template is visited on each page, or on the one that stands for it
     */
    void each(Stretch stretch, boolean everyPage, Visitor visitor) throws IOException {
        Optional<StretchVisitor> visit = visitor.enter(stretch);
        if (visit.isPresent()) {
            each(stretch, everyPage, visit.get());
        }
    }

    private void each(Stretch stretch, boolean everyPage, StretchVisitor visit) throws IOException {
        SentenceGate gate = new SentenceGate(stretch.reader(), filter, blocks);
        MentionGate.Sentences wanted = mentions.in(stretch.reader());
        DocIdSetIterator documents = visit.matching();
        for (int document = documents.advance(stretch.from());
                document < stretch.to();
                document = documents.nextDoc()) {
            if (gate.accepts(document) && wanted.accepts(document) && (everyPage || gate.counts(document))) {
                visit.visit(document, gate.page(), everyPage ? 1 : gate.pages(document));
            }
        }
    }
}
