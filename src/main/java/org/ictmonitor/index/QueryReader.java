package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;

/**
 * Reads queries in Lucene's syntax, each asked of single sentences. Words are joined by AND unless OR stands between
 * them.
 *
 * <ul>
 *   <li>{@code консультація}: the word in any of its forms, in Ukrainian, Russian or English; {@code "група вайбер"}: a
 *       phrase of such words, {@code "…"~3} with up to three others between
 *   <li>{@code form:групі}, {@code form:"у групі"}: exactly these forms, letter case aside; {@code консульт*},
 *       {@code *бот}, {@code слово~}: patterns of forms
 *   <li>{@code #viber}: a mention of the code or one below it; {@code #viber|provide}: one with that purpose or aspect
 *   <li>{@code near(#zoom, консультація, 10)}: see {@link NearReader}
 *   <li>{@code purpose:provide}, {@code aspect:use}, {@code code:viber}: the sentence has such a mention, not necessarily
 *       the same one as another part of the query asks for
 *   <li>{@code portal:}, {@code lang:}, {@code zone:} (also {@code zone:template}), {@code month:2022-03},
 *       {@code month:[2022-01 TO 2022-03]}
 * </ul>
 *
 * Every mistake is a {@link MonitorException} of a wrong call that names the place and what was expected.
 */
final class QueryReader {
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 50;
    private static final Pattern NEAR = Pattern.compile("(?<![\\p{L}\\p{N}:#.\\-])near\\(");
    private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

    private final QueryWords words;

    QueryReader(Words words) {
        this.words = new QueryWords(words);
    }

    StudyQuery read(String query) {
        check(query);
        List<Query> nears = new ArrayList<>();
        String plain = withoutNears(query, nears);
        try {
            return new StudyQuery(query, new StudyQueryParser(words, nears).parse(plain));
        } catch (ParseException e) {
            throw new MonitorException(Exit.WRONG_CALL, explain(query, e), e);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new MonitorException(
                    Exit.WRONG_CALL, "The query '" + query + "' has too many parts: split it into several.", e);
        }
    }

    private static void check(String query) {
        if (query.isBlank()) {
            throw MonitorException.wrong("The query is empty: expected words, codes such as #viber, or both.");
        }
        if (query.length() > LONGEST
                || query.chars().filter(sign -> sign == '(').count() > DEEPEST) {
            throw MonitorException.wrong("The query is too long: at most " + LONGEST + " characters and " + DEEPEST
                    + " brackets; split it into several.");
        }
    }

    /** Puts a stand-in of the same length in the place of each near(…), so that places in messages stay right. */
    private String withoutNears(String query, List<Query> nears) {
        StringBuilder plain = new StringBuilder(query);
        Matcher near = NEAR.matcher(query);
        int from = 0;
        while (near.find(from)) {
            from = near.end();
            if (!isQuoted(query, near.start())) {
                from = closing(query, near.end()) + 1;
                String written = query.substring(near.start(), from);
                plain.replace(near.start(), from, standIn(nears.size(), written.length()));
                nears.add(new NearReader(words).read(query.substring(near.end(), from - 1), written));
            }
        }
        return plain.toString();
    }

    private static String standIn(int number, int length) {
        String digits = Integer.toString(number);
        return StudyQueryParser.NEAR + ":" + "0".repeat(length - digits.length() - 5) + digits;
    }

    private static boolean isQuoted(String query, int at) {
        return query.substring(0, at).chars().filter(sign -> sign == '"').count() % 2 == 1;
    }

    private static int closing(String query, int from) {
        boolean quoted = false;
        for (int at = from; at < query.length(); at++) {
            quoted ^= query.charAt(at) == '"';
            if (query.charAt(at) == ')' && !quoted) {
                return at;
            }
        }
        throw MonitorException.wrong("The query '" + query + "' has no ) for the near( at character "
                + (from - "near(".length() + 1) + ": expected near(#zoom, консультація, 10).");
    }

    private static String explain(String query, ParseException failure) {
        String said = failure.getCause() == null
                ? ""
                : String.valueOf(failure.getCause().getMessage());
        Matcher column = COLUMN.matcher(said);
        if (!column.find()) {
            return "The query '" + query + "' cannot be read: " + firstLine(failure) + ".";
        }
        int place = Integer.parseInt(column.group(1)) + 1;
        return place > query.length()
                ? "The query '" + query + "' ends too early: expected a word, a closing quote or a closing bracket."
                : "The query '" + query + "' cannot be read at character " + place + ", '" + query.charAt(place - 1)
                        + "': expected a word there, or a backslash before a sign that is meant as it stands.";
    }

    private static String firstLine(ParseException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
