package org.ictmonitor.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the first date in a text, in figures or with the name of its month in Ukrainian, Russian or English. Figures are
 * day before month, unless only month before day is possible; a year of two figures is read between dots alone, and only
 * where no year has four. A time and its zone are not looked at: the date is the one that the author wrote.
 */
final class DateText {
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("(?<!\\d)" + YEAR + "(?<gap>[-./])(?<month>\\d{1,2})\\k<gap>(?<day>\\d{1,2})(?!\\d)"),
            Pattern.compile("(?<!\\d)(?<day>\\d{1,2})(?<gap>[-./])(?<month>\\d{1,2})\\k<gap>" + YEAR + "(?!\\d)"),
            Pattern.compile(
                    "(?<!\\d)(?<day>\\d{1,2})(?:-?(?:го|th|st|nd|rd))?\\s{1,3}(?:of\\s)?(?<month>\\p{L}{3,10})\\.?,?\\s{1,3}"
                            + YEAR + "(?!\\d)"),
            Pattern.compile("(?<!\\p{L})(?<month>[A-Za-z]{3,10})\\.?\\s{1,3}(?<day>\\d{1,2})(?:th|st|nd|rd)?,?\\s{1,3}"
                    + YEAR + "(?!\\d)"));

    private static final Pattern SHORT =
            Pattern.compile("(?<![\\d.,:-])(?<day>\\d\\d)\\.(?<month>\\d\\d)\\.(?<year>\\d\\d)(?![\\d.,:-]*\\d)");

    private static final int CENTURY = 2000;

    /** The first three letters of each month's name; {@code мая} and {@code май} are one month. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("січ", 1),
            Map.entry("янв", 1),
            Map.entry("jan", 1),
            Map.entry("лют", 2),
            Map.entry("фев", 2),
            Map.entry("feb", 2),
            Map.entry("бер", 3),
            Map.entry("мар", 3),
            Map.entry("mar", 3),
            Map.entry("кві", 4),
            Map.entry("апр", 4),
            Map.entry("apr", 4),
            Map.entry("тра", 5),
            Map.entry("мая", 5),
            Map.entry("май", 5),
            Map.entry("may", 5),
            Map.entry("чер", 6),
            Map.entry("июн", 6),
            Map.entry("jun", 6),
            Map.entry("лип", 7),
            Map.entry("июл", 7),
            Map.entry("jul", 7),
            Map.entry("сер", 8),
            Map.entry("авг", 8),
            Map.entry("aug", 8),
            Map.entry("вер", 9),
            Map.entry("сен", 9),
            Map.entry("sep", 9),
            Map.entry("жов", 10),
            Map.entry("окт", 10),
            Map.entry("oct", 10),
            Map.entry("лис", 11),
            Map.entry("ноя", 11),
            Map.entry("nov", 11),
            Map.entry("гру", 12),
            Map.entry("дек", 12),
            Map.entry("dec", 12));

    private DateText() {}

    /** Whether the text can have a date, told cheaply: four figures that can be a year, or two after a dot after two. */
    static boolean mayHold(String text) {
        return hasYear(text) || hasShortYear(text);
    }

    private static boolean hasShortYear(String text) {
        for (int i = text.indexOf('.'); i >= 0 && i + 4 < text.length(); i = text.indexOf('.', i + 1)) {
            if (text.charAt(i + 3) == '.' && isFigure(text.charAt(i + 1)) && isFigure(text.charAt(i + 4))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasYear(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            char first = text.charAt(i);
            if (((first == '1' && text.charAt(i + 1) == '9') || (first == '2' && text.charAt(i + 1) == '0'))
                    && isFigure(text.charAt(i + 2))
                    && isFigure(text.charAt(i + 3))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    /** The date that stands first in the text. */
    static Optional<LocalDate> first(String text) {
        Optional<LocalDate> full = hasYear(text) ? find(text) : Optional.empty();
        return full.isPresent() || !hasShortYear(text) ? full : findShort(text);
    }

    private static Optional<LocalDate> findShort(String text) {
        return SHORT.matcher(text)
                .results()
                .flatMap(match -> of(
                        CENTURY + Integer.parseInt(match.group("year")),
                        Integer.parseInt(match.group("month")),
                        Integer.parseInt(match.group("day")))
                        .stream())
                .findFirst();
    }

    private static Optional<LocalDate> find(String text) {
        int best = Integer.MAX_VALUE;
        Optional<LocalDate> found = Optional.empty();
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find() && matcher.start() < best) {
                Optional<LocalDate> date = date(matcher.toMatchResult());
                if (date.isPresent()) {
                    best = matcher.start();
                    found = date;
                }
            }
        }
        return found;
    }

    private static Optional<LocalDate> date(MatchResult match) {
        int year = Integer.parseInt(match.group("year"));
        int day = Integer.parseInt(match.group("day"));
        String name = match.group("month");
        int month = Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : month(name);
        boolean american = month > 12 && day <= 12 && match.group().indexOf('/') >= 0;
        return american ? of(year, day, month) : of(year, month, day);
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // figures that are no date, such as a version or an address
        }
    }
}
