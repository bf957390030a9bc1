package org.ictmonitor.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Operations;
import org.ictmonitor.Aspect;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Purpose;
import org.ictmonitor.Zone;

/** Lucene's parser with the words, codes and fields that {@link QueryReader} describes. */
final class StudyQueryParser extends QueryParser {
    /** Field of the stand-ins for near(…), whose value is a number in the list of them. */
    static final String NEAR = "near";

    private static final String FORM = "form";
    private static final String CODE = "code";
    private static final String TEMPLATE = "template";

    private final QueryWords words;
    private final List<Query> nears;

    StudyQueryParser(QueryWords words, List<Query> nears) {
        // The analyzer is never asked: every kind of word is turned into a query here.
        super(Fields.BODY, new StandardAnalyzer());
        this.words = words;
        this.nears = nears;
        setDefaultOperator(Operator.AND);
        // Otherwise words beside each other would come here as one text, as if they were a phrase.
        setSplitOnWhitespace(true);
        setAllowLeadingWildcard(true);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) {
        return getFieldQuery(field, text, 0);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) {
        return switch (field) {
            case Fields.BODY -> words(text, false, slop);
            case FORM -> words(text, true, slop);
            case CODE -> words("#" + text, false, slop);
            case NEAR -> nears.get(Integer.parseInt(text));
            case Fields.PURPOSE ->
                property(field, Keyed.of(Purpose.class, text).isPresent(), text, Keyed.keys(Purpose.class));
            case Fields.ASPECT ->
                property(field, Keyed.of(Aspect.class, text).isPresent(), text, Keyed.keys(Aspect.class));
            case Fields.ZONE -> zone(text);
            case Fields.PORTAL, Fields.LANGUAGE, Fields.MONTH -> keyword(new TermQuery(new Term(field, text)));
            default -> throw unknown(field);
        };
    }

    private Query words(String text, boolean forms, int slop) {
        List<Set<String>> positions = words.positions(text, forms);
        return switch (positions.size()) {
            case 0 -> throw MonitorException.wrong("There is no word in '" + text + "' in the query.");
            case 1 -> any(positions.getFirst());
            default -> phrase(positions, slop);
        };
    }

    private static Query any(Set<String> terms) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(Fields.BODY);
        terms.forEach(term -> any.addTerm(new Term(Fields.BODY, term)));
        return any.build();
    }

    private static Query phrase(List<Set<String>> positions, int slop) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (Set<String> terms : positions) {
            phrase.add(terms.stream().map(term -> new Term(Fields.BODY, term)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    private static Query property(String field, boolean known, String text, String expected) {
        if (!known) {
            throw MonitorException.wrong("'" + field + ":" + text + "' in the query: there is no such " + field
                    + ", expected one of " + expected + ".");
        }
        return keyword(new TermQuery(new Term(field, text)));
    }

    private static Query zone(String text) {
        boolean known = text.equals(TEMPLATE) || Keyed.of(Zone.class, text).isPresent();
        Query zone = property(Fields.ZONE, known, text, Keyed.keys(Zone.class) + ", " + TEMPLATE);
        return text.equals(TEMPLATE) ? template() : zone;
    }

    private static Query template() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Zone zone : Zone.values()) {
            if (zone.isTemplate()) {
                any.add(new TermQuery(new Term(Fields.ZONE, zone.key())), Occur.SHOULD);
            }
        }
        return keyword(any.build());
    }

    /** Properties of a sentence narrow a query and do not make a hit better. */
    private static Query keyword(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    private static MonitorException unknown(String field) {
        return MonitorException.wrong("'" + field + ":' in the query is no field: expected form, code, purpose, aspect,"
                + " portal, lang, zone or month; put a backslash before a colon that is meant as it stands.");
    }

    @Override
    protected Query getPrefixQuery(String field, String text) {
        return keywordFields(field)
                ? keyword(new PrefixQuery(new Term(field, text)))
                : forms(pattern(field, text), PrefixQuery::new);
    }

    @Override
    protected Query getWildcardQuery(String field, String text) {
        return keywordFields(field)
                ? keyword(new WildcardQuery(new Term(field, text)))
                : forms(
                        pattern(field, text),
                        (term, forms) -> new WildcardQuery(term, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT, forms));
    }

    private static boolean keywordFields(String field) {
        return switch (field) {
            case Fields.PORTAL, Fields.LANGUAGE, Fields.MONTH, Fields.ZONE -> true;
            case Fields.BODY, FORM, CODE -> false;
            default -> throw unknown(field);
        };
    }

    /** A pattern of forms, its letters folded as those of forms are; or of codes. */
    private String pattern(String field, String text) {
        if (field.equals(CODE) || text.startsWith("#")) {
            return (field.equals(CODE) ? "#" : "") + text.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder();
        for (String part : text.split("(?<=[*?])|(?=[*?])")) {
            folded.append(part.equals("*") || part.equals("?") ? part : words.folded(part));
        }
        return BodyTerms.INFLECTED + folded;
    }

    /** A kind of query for patterns. */
    private interface Kind {
        MultiTermQuery of(Term pattern, FormExpansion forms);
    }

    /** The query for a pattern, and for the same forms where they are their own lemma. */
    private static Query forms(String pattern, Kind kind) {
        Optional<MultiTermQuery> twin = pattern.startsWith(BodyTerms.INFLECTED)
                ? Optional.of(kind.of(
                        new Term(Fields.BODY, BodyTerms.OWN_LEMMA + pattern.substring(1)),
                        new FormExpansion(Optional.empty())))
                : Optional.empty();
        return kind.of(new Term(Fields.BODY, pattern), new FormExpansion(twin));
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity) {
        if (keywordFields(field) || field.equals(CODE)) {
            throw MonitorException.wrong("'" + field + ":" + text + "~' in the query: only words can be searched so.");
        }
        String form = BodyTerms.INFLECTED + words.folded(text);
        int edits = FuzzyQuery.floatToEdits(similarity, form.codePointCount(0, form.length()));
        return forms(form, (term, forms) -> new FuzzyQuery(term, edits, 1, FormExpansion.MOST, true, forms));
    }

    @Override
    protected Query getRangeQuery(String field, String from, String to, boolean fromInclusive, boolean toInclusive) {
        if (!field.equals(Fields.MONTH)) {
            throw MonitorException.wrong(
                    "A range in the query needs months, as in month:[2022-01 TO 2022-03]; " + field + " has no order.");
        }
        // An open end stops before "undated", which sorts after every month.
        String end = to == null ? "9999-99" : to;
        return keyword(TermRangeQuery.newStringRange(field, from, end, fromInclusive, toInclusive));
    }

    @Override
    protected Query getRegexpQuery(String field, String text) {
        throw MonitorException.wrong(
                "'/" + text + "/' in the query: regular expressions are not supported; use * and ? in a word, and a"
                        + " backslash before a slash that is meant as it stands.");
    }

    @Override
    protected Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
        if (clauses.stream().allMatch(BooleanClause::isProhibited)) {
            throw MonitorException.wrong("The query, or a pair of brackets in it, says only what must not be there or"
                    + " nothing at all: expected a word, a code or a field.");
        }
        return super.getBooleanQuery(clauses);
    }
}
