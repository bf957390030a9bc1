package org.ictmonitor.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.ictmonitor.MentionFilter;

/** Goes through the sentences that match a query and that a filter lets in, in the order of the index. */
final class SentenceScan {
    /** What is done with each sentence. */
    interface Visitor {
        /** A segment begins. */
        void enter(LeafReaderContext segment, Weight query) throws IOException;

        /** A sentence of that segment. */
        void visit(int document, int page, Scorer scorer) throws IOException;
    }

    private final IndexReader reader;
    private final MentionFilter filter;
    private final MentionGate mentions;

    SentenceScan(IndexReader reader, MentionNumbers numbers, MentionFilter filter) {
        this.reader = reader;
        this.filter = filter;
        mentions = new MentionGate(numbers, filter);
    }

    void each(Query query, ScoreMode mode, Visitor visitor) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        // A score must not depend on what else is in the index, deleted documents included.
        searcher.setSimilarity(new BooleanSimilarity());
        searcher.setQueryCache(null);
        Weight weight = searcher.createWeight(searcher.rewrite(query), mode, 1);
        for (LeafReaderContext segment : reader.leaves()) {
            each(segment, weight, visitor);
        }
    }

    private void each(LeafReaderContext segment, Weight weight, Visitor visitor) throws IOException {
        Scorer scorer = weight.scorer(segment);
        if (scorer == null) {
            return;
        }
        visitor.enter(segment, weight);
        SentenceGate gate = new SentenceGate(segment.reader(), filter);
        MentionGate.Sentences wanted = mentions.in(segment.reader());
        DocIdSetIterator documents = scorer.iterator();
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (gate.accepts(document) && wanted.accepts(document)) {
                visitor.visit(document, gate.page(), scorer);
            }
        }
    }
}
