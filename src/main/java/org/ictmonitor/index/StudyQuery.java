package org.ictmonitor.index;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** A query as it was read, to be asked of sentences. */
record StudyQuery(String text, Query query) {
    /** Whether it asks for words or codes, and not for properties of sentences alone. */
    boolean hasWords() {
        Body body = new Body();
        query.visit(body);
        return body.asked;
    }

    /** The words, lemmas and codes that it asks for by name, those that must not be there left out. */
    Set<String> terms() {
        Body body = new Body();
        query.visit(body);
        return body.terms;
    }

    /** Gathers what is asked of the text. */
    private static final class Body extends QueryVisitor {
        private final Set<String> terms = new HashSet<>();
        private boolean asked;

        @Override
        public boolean acceptField(String field) {
            boolean body = field.equals(Fields.BODY);
            asked |= body;
            return body;
        }

        @Override
        public void consumeTerms(Query query, Term... found) {
            for (Term term : found) {
                terms.add(term.text());
            }
        }

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return occur == Occur.MUST_NOT ? QueryVisitor.EMPTY_VISITOR : this;
        }
    }
}
