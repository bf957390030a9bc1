package org.ictmonitor.extract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the first date in a text, in figures or with the name of its month in Ukrainian, Russian or English. Figures are
 * day before month, unless they stand between slashes and only month before day is possible, or fits the weekday before
 * them; a year of two figures is read between dots alone, and only where no year has four. A time and its zone are not
 * looked at: the date is the one that the author wrote.
 */
final class DateText {
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("(?<!\\d)" + YEAR + "(?<gap>[-./])(?<month>\\d{1,2})\\k<gap>(?<day>\\d{1,2})(?!\\d)"),
            Pattern.compile(
                    "(?<!\\d)(?<day>\\d{1,2})(?<gap>[-./]|\\s[./]\\s)(?<month>\\d{1,2})\\k<gap>" + YEAR + "(?!\\d)"),
            Pattern.compile(
                    "(?<!\\d)(?<day>\\d{1,2})(?:-?(?:го|th|st|nd|rd))?\\s{0,3}(?:of\\s)?(?<month>\\p{L}{3,10})\\.?,?\\s{0,3}"
                            + YEAR + "(?!\\d)"),
            Pattern.compile("(?<!\\p{L})(?<month>\\p{L}{3,10})\\.?\\s{1,3}(?<day>\\d{1,2})(?:th|st|nd|rd)?,?\\s{1,3}"
                    + YEAR + "(?!\\d)"));

    private static final Pattern SHORT =
            Pattern.compile("(?<![\\d.,:-])(?<day>\\d\\d)\\.(?<month>\\d\\d)\\.(?<year>\\d\\d)(?![\\d.,:-]*\\d)");

    /** A word, but for the year's own (р., року) and the hour's. */
    private static final Pattern WORD = Pattern.compile("\\b(?!року|года)\\p{L}{2,}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int CENTURY = 2000;

    /** Characters before a date in which its weekday stands. */
    private static final int WEEKDAY = 16;

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

    /** Whether a text is a date and has no other word. */
    static boolean nothingElse(String text) {
        return first(text).isPresent()
                && WORD.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .allMatch(word -> CalendarWords.month(word).isPresent()
                                || CalendarWords.weekdayAtEnd(word).isPresent());
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
                Optional<LocalDate> date = date(matcher.toMatchResult(), text);
                if (date.isPresent()) {
                    best = matcher.start();
                    found = date;
                }
            }
        }
        return found;
    }

    private static Optional<LocalDate> date(MatchResult match, String text) {
        int year = Integer.parseInt(match.group("year"));
        int day = Integer.parseInt(match.group("day"));
        String name = match.group("month");
        if (!Character.isDigit(name.charAt(0))) {
            OptionalInt month = CalendarWords.month(name);
            return month.isPresent() ? of(year, month.getAsInt(), day) : Optional.empty();
        }
        int month = Integer.parseInt(name);
        return match.group().indexOf('/') < 0
                ? of(year, month, day)
                : withSlashes(year, month, day, before(match, text));
    }

    private static String before(MatchResult match, String text) {
        return text.substring(Math.max(0, match.start() - WEEKDAY), match.start());
    }

    /** Between slashes either of day and month may stand first; a weekday before them tells where both are possible. */
    private static Optional<LocalDate> withSlashes(int year, int month, int day, String before) {
        Optional<LocalDate> usual = of(year, month, day);
        Optional<LocalDate> american = of(year, day, month);
        if (usual.isEmpty() || american.isEmpty()) {
            return usual.or(() -> american);
        }
        Optional<DayOfWeek> said = CalendarWords.weekdayAtEnd(before);
        return said.equals(american.map(LocalDate::getDayOfWeek)) && !said.equals(usual.map(LocalDate::getDayOfWeek))
                ? american
                : usual;
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // figures that are no date, such as a version or an address
        }
    }
}
