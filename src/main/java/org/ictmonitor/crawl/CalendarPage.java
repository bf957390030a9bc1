package org.ictmonitor.crawl;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of a calendar or an archive, as its URL shows: the path ends in a date, or a parameter is one. An article below its
 * date, {@code /2022/03/12/title/}, is none. Rows of what is one and what is not stand in the test table
 * {@code calendar-pages.csv}.
 *
 * @param series host, path and names of parameters with the date taken out: the same for all pages of one calendar
 * @param month that the page shows or the day on it lies in
 */
record CalendarPage(String series, YearMonth month) {
    /**
     * Pages of a calendar that lie further ahead are left out. What bodies announce by the day lies within a year; a second
     * one is room for what they plan.
     */
    static final int YEARS_AHEAD = 2;

    private static final String YEAR = "(?<year>[1-9][0-9]{3})";
    private static final String MONTH = "(?<month>0?[1-9]|1[0-2])";
    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";

    private static final Pattern FOLDERS = Pattern.compile(YEAR + "/" + MONTH + "(?:/" + DAY + ")?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile(YEAR + "[-._/]" + MONTH + "(?:[-._/]" + DAY + ")?(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(?:" + DAY + "[-._/])?" + MONTH + "[-._/]" + YEAR);
    private static final Pattern COMPACT = Pattern.compile(YEAR + "(?<month>0[1-9]|1[0-2])" + "(?:[0-3][0-9])?");
    private static final Pattern ONLY_YEAR = Pattern.compile("[1-9][0-9]{3}");
    private static final Pattern ONLY_MONTH = Pattern.compile("0?[1-9]|1[0-2]");

    /** What may stand behind the date and says how it is shown, not which article. */
    private static final Set<String> VIEWS = Set.of(
            "-", "agenda", "calendar", "day", "list", "map", "month", "photo", "summary", "today", "week", "year");

    /** The page of a calendar that a URL names, if it does. */
    static Optional<CalendarPage> of(NormalUrl url) {
        return inPath(url).or(() -> inQuery(url));
    }

    private static Optional<CalendarPage> inPath(NormalUrl url) {
        List<String> segments = withoutView(url.path());
        int size = segments.size();
        return dated(url, segments, size - 3, FOLDERS)
                .or(() -> dated(url, segments, size - 2, FOLDERS))
                .or(() -> dated(url, segments, size - 1, YEAR_FIRST))
                .or(() -> dated(url, segments, size - 1, DAY_FIRST));
    }

    private static Optional<CalendarPage> dated(NormalUrl url, List<String> segments, int from, Pattern date) {
        if (from < 0) {
            return Optional.empty();
        }
        String before = String.join("/", segments.subList(0, from));
        return month(date, String.join("/", segments.subList(from, segments.size())))
                .map(month -> new CalendarPage(url.authority() + "/" + before + names(parameters(url)), month));
    }

    private static List<String> withoutView(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        int size = segments.size();
        if (size > 2
                && segments.get(size - 2).equals("page")
                && segments.getLast().matches("[0-9]+")) {
            segments = segments.subList(0, size - 2);
        }
        boolean view = segments.size() > 1 && VIEWS.contains(segments.getLast().toLowerCase(Locale.ROOT));
        return view ? segments.subList(0, segments.size() - 1) : segments;
    }

    private static Optional<CalendarPage> inQuery(NormalUrl url) {
        List<Parameter> parameters = parameters(url);
        return parameters.stream()
                .flatMap(parameter -> parameter.month().stream())
                .findFirst()
                .or(() -> yearAndMonth(parameters))
                .map(month -> new CalendarPage(url.authority() + url.path() + names(parameters), month));
    }

    private static Optional<YearMonth> yearAndMonth(List<Parameter> parameters) {
        Optional<String> year = value(parameters, "y", "year", ONLY_YEAR);
        Optional<String> month = value(parameters, "m", "mon", ONLY_MONTH);
        return year.flatMap(y -> month.map(m -> YearMonth.of(Integer.parseInt(y), Integer.parseInt(m))));
    }

    private static Optional<String> value(List<Parameter> parameters, String letter, String within, Pattern value) {
        return parameters.stream()
                .filter(each -> each.name().equals(letter) || each.name().contains(within))
                .map(Parameter::value)
                .filter(text -> value.matcher(text).matches())
                .findFirst();
    }

    private static String names(List<Parameter> parameters) {
        Set<String> names = new TreeSet<>();
        parameters.forEach(parameter -> names.add(parameter.name()));
        return names.isEmpty() ? "" : "?" + String.join("&", names);
    }

    private static List<Parameter> parameters(NormalUrl url) {
        List<Parameter> parameters = new ArrayList<>();
        for (String text : url.query().isEmpty() ? new String[0] : url.query().split("&")) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            String value = equals < 0 ? "" : text.substring(equals + 1);
            parameters.add(new Parameter(
                    name.toLowerCase(Locale.ROOT),
                    value.replace("%2F", "/").replace("%20", " ").replace('+', ' ')));
        }
        return parameters;
    }

    private record Parameter(String name, String value) {
        /** Digits alone are a date only under a name that says so. */
        Optional<YearMonth> month() {
            return CalendarPage.month(YEAR_FIRST, value)
                    .or(() -> CalendarPage.month(DAY_FIRST, value))
                    .or(() -> isOfDate() ? CalendarPage.month(COMPACT, value) : Optional.empty());
        }

        private boolean isOfDate() {
            return name.contains("date") || name.contains("day") || name.equals("m") || name.equals("d");
        }
    }

    private static Optional<YearMonth> month(Pattern date, String text) {
        Matcher matcher = date.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        YearMonth.of(Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("month"))))
                : Optional.empty();
    }
}
