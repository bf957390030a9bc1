package org.ictmonitor.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.ictmonitor.MentionFilter;

/** Goes through the sentences that match a query and that a filter lets in, in the order of the index. */
final class SentenceScan {
    /** What is done with each segment. */
    @FunctionalInterface
    interface Visitor {
        /** Empty if no sentence of the segment matches. */
        Optional<SegmentVisitor> enter(LeafReaderContext segment) throws IOException;
    }

    /** What is done with the sentences of a segment. */
    interface SegmentVisitor {
        /** The sentences that match, in their order. */
        DocIdSetIterator matching();

        /**
         * A sentence that matches and that the filter lets in.
         *
         * @param pages on which it stands as a block of a template; 1 if it is none, or if each page has it for itself
         */
        void visit(int document, int page, long pages) throws IOException;
    }

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final MentionFilter filter;
    private final BlockTable blocks;
    private final MentionGate mentions;

    SentenceScan(IndexReader reader, MentionNumbers numbers, MentionFilter filter, BlockTable blocks) {
        this.reader = reader;
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

    /** @param everyPage whether a block of a template is visited on each page, or on the one that stands for it */
    void each(boolean everyPage, Visitor visitor) throws IOException {
        for (LeafReaderContext segment : reader.leaves()) {
            Optional<SegmentVisitor> visit = visitor.enter(segment);
            if (visit.isPresent()) {
                each(segment, everyPage, visit.get());
            }
        }
    }

    private void each(LeafReaderContext segment, boolean everyPage, SegmentVisitor visit) throws IOException {
        SentenceGate gate = new SentenceGate(segment.reader(), filter, blocks);
        MentionGate.Sentences wanted = mentions.in(segment.reader());
        DocIdSetIterator documents = visit.matching();
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (gate.accepts(document) && wanted.accepts(document) && (everyPage || gate.counts(document))) {
                visit.visit(document, gate.page(), everyPage ? 1 : gate.pages(document));
            }
        }
    }
}
