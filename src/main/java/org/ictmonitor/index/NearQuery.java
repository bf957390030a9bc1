package org.ictmonitor.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Words near each other, as Lucene's own query of intervals, which keeps to itself where these lie. */
final class NearQuery extends Query {
    private final IntervalsSource source;
    private final List<Set<String>> parts;
    private final IntervalQuery query;

    /** @param parts the terms of each part, if each part is one word; else none */
    NearQuery(IntervalsSource source, List<Set<String>> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
        query = new IntervalQuery(Fields.BODY, source);
    }

    /** Where the words lie in each sentence. */
    IntervalsSource source() {
        return source;
    }

    /** The terms of which one stands for each part; empty if parts are longer than a word or not known by name. */
    List<Set<String>> parts() {
        return parts;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return query.createWeight(searcher, mode, boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return query.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && query.equals(((NearQuery) other).query);
    }

    @Override
    public int hashCode() {
        return classHash() ^ query.hashCode();
    }
}
