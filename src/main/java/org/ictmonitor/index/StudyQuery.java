package org.ictmonitor.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** A query as it was read, to be asked of sentences. */
record StudyQuery(String text, Query query) {
    /** Whether it asks for words or codes, and not for properties of sentences alone. */
    boolean hasWords() {
        return asksForWords(query);
    }

    /** The words, lemmas and codes that it asks for by name, those that must not be there left out. */
    Set<String> terms() {
        Body body = new Body();
        query.visit(body);
        return body.terms;
    }

    /**
     * The terms whose places are the places of the query: so it is if every part that asks for words is a word or a code
     * alone, and all of them must be there, or any. Empty for other queries, of which Lucene itself must be asked where
     * they match.
     */
    Optional<Set<String>> plainTerms() {
        return isPlain(query) ? Optional.of(terms()) : Optional.empty();
    }

    /** Whether it asks for any of some words or codes and for nothing else, so that their places are all there is to know. */
    boolean isOnlyTerms() {
        return isOnlyTerms(query);
    }

    private static boolean isOnlyTerms(Query part) {
        return switch (part) {
            case BoostQuery boosted -> isOnlyTerms(boosted.getQuery());
            case BooleanQuery parts -> parts.getMinimumNumberShouldMatch() == 0 && isAny(parts);
            default -> isWord(part) && asksForWords(part);
        };
    }

    private static boolean isPlain(Query part) {
        return switch (part) {
            case BoostQuery boosted -> isPlain(boosted.getQuery());
            case BooleanQuery parts -> isAll(parts) || isAny(parts);
            default -> isWord(part) || !asksForWords(part);
        };
    }

    private static boolean isAll(BooleanQuery parts) {
        return parts.clauses().stream()
                .allMatch(clause -> clause.isProhibited() || (clause.isRequired() && isPlain(clause.query())));
    }

    /** The near(…) whose places are the places of the query: so it is if nothing else asks for words. */
    Optional<NearQuery> onlyNear() {
        return onlyNear(query);
    }

    private static Optional<NearQuery> onlyNear(Query part) {
        return switch (part) {
            case NearQuery near -> Optional.of(near);
            case BoostQuery boosted -> onlyNear(boosted.getQuery());
            case BooleanQuery parts -> onlyNear(parts);
            default -> Optional.empty();
        };
    }

    private static Optional<NearQuery> onlyNear(BooleanQuery parts) {
        List<BooleanClause> asking = parts.clauses().stream()
                .filter(clause -> !clause.isProhibited() && asksForWords(clause.query()))
                .toList();
        return asking.size() == 1 && asking.getFirst().isRequired()
                ? onlyNear(asking.getFirst().query())
                : Optional.empty();
    }

    private static boolean isAny(BooleanQuery parts) {
        return parts.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD && isWord(clause.query()));
    }

    private static boolean isWord(Query part) {
        return part instanceof TermQuery || part instanceof SynonymQuery;
    }

    private static boolean asksForWords(Query part) {
        Body body = new Body();
        part.visit(body);
        return body.asked;
    }

    /** The same query as the index of that searcher reads it, patterns replaced by the forms that they stand for. */
    StudyQuery rewritten(IndexSearcher searcher) throws IOException {
        return new StudyQuery(text, searcher.rewrite(query));
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
