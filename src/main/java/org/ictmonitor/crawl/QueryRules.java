package org.ictmonitor.crawl;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Takes out of a URL what follows a visitor and does not choose the page: campaign tags, click ids, session ids, also those
 * that hang on the path, and orders of lists. The rules stand in {@code query-rules.csv} beside this class, each with its
 * reason; what they do to URLs stands in the test table {@code normalised-urls.csv}.
 */
final class QueryRules {
    private static final RuleTable RULES = RuleTable.read("query-rules.csv");

    private QueryRules() {}

    /** A query without the parameters that go, and without empty ones. */
    static String kept(String query) {
        if (query.isEmpty()) {
            return query;
        }
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !goes(RuleTable.Place.QUERY, parameter))
                .collect(Collectors.joining("&"));
    }

    /** A path without the session ids that servers hang on to it. */
    static String withoutSession(String path) {
        if (path.indexOf(';') < 0 && path.indexOf('(') < 0) {
            return path;
        }
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> !RULES.takes(RuleTable.Place.PATH_SEGMENT, "", segment))
                .map(QueryRules::withoutParameters)
                .collect(Collectors.joining("/"));
    }

    private static String withoutParameters(String segment) {
        String[] parts = segment.split(";", -1);
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .filter(parameter -> !goes(RuleTable.Place.PATH_PARAMETER, parameter))
                        .map(parameter -> ";" + parameter)
                        .collect(Collectors.joining());
    }

    private static boolean goes(RuleTable.Place place, String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return RULES.takes(place, name, equals < 0 ? "" : parameter.substring(equals + 1));
    }
}
