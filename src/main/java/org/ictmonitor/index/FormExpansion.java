package org.ictmonitor.index;

import java.io.IOException;
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
    /** A pattern of more forms than this says next to nothing, and its query would take seconds. */
    static final int MOST = 2_000;

    @Override
    public Query rewrite(IndexSearcher searcher, MultiTermQuery pattern) throws IOException {
        TreeSet<BytesRef> forms = new TreeSet<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Terms terms = segment.reader().terms(pattern.getField());
            if (terms != null) {
                collect(getTermsEnum(pattern, terms, new AttributeSource()), forms, pattern);
            }
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(pattern.getField());
        forms.forEach(form -> any.addTerm(new Term(pattern.getField(), form)));
        return any.build();
    }

    private static void collect(TermsEnum found, TreeSet<BytesRef> forms, MultiTermQuery pattern) throws IOException {
        for (BytesRef form = found.next(); form != null; form = found.next()) {
            forms.add(BytesRef.deepCopyOf(form));
            if (forms.size() > MOST) {
                throw MonitorException.wrong(
                        "'" + pattern.toString(pattern.getField()).replace("=", "")
                                + "' in the query stands for more than " + MOST + " forms: write more of the word.");
            }
        }
    }
}
