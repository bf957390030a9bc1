package org.ictmonitor.index;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.ictmonitor.MonitorException;

/**
 * Puts the forms that a pattern stands for in its place, once a query. Lucene's own ways look them up again for every
 * sentence when it is asked where they match.
 */
final class FormExpansion extends MultiTermQuery.RewriteMethod {
    /** A pattern of more forms than this says next to nothing; Lucene itself stops at 1,024. */
    static final int MOST = 1_000;

    private final Optional<MultiTermQuery> twin;

    /** @param twin the same pattern for forms that are their own lemma, if the pattern is one of forms */
    FormExpansion(Optional<MultiTermQuery> twin) {
        this.twin = twin;
    }

    @Override
    public Query rewrite(IndexSearcher searcher, MultiTermQuery pattern) throws IOException {
        Set<BytesRef> terms = new TreeSet<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Terms all = segment.reader().terms(pattern.getField());
            if (all != null) {
                collect(getTermsEnum(pattern, all, new AttributeSource()), terms, pattern);
                if (twin.isPresent()) {
                    collect(getTermsEnum(twin.get(), all, new AttributeSource()), terms, pattern);
                }
            }
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(pattern.getField());
        terms.forEach(term -> any.addTerm(new Term(pattern.getField(), term)));
        return any.build();
    }

    private static void collect(TermsEnum found, Set<BytesRef> terms, MultiTermQuery pattern) throws IOException {
        for (BytesRef term = found.next(); term != null; term = found.next()) {
            terms.add(BytesRef.deepCopyOf(term));
            if (terms.size() > MOST && forms(terms) > MOST) {
                throw MonitorException.wrong(
                        "'" + pattern.toString(pattern.getField()).replace(BodyTerms.INFLECTED, "")
                                + "' in the query stands for more than " + MOST + " forms: write more of the word.");
            }
        }
    }

    /** A form may be its own lemma in one language and not in another: it is one form all the same. */
    private static long forms(Set<BytesRef> terms) {
        return terms.stream()
                .map(term -> new BytesRef(term.bytes, term.offset + 1, term.length - 1))
                .distinct()
                .count();
    }
}
