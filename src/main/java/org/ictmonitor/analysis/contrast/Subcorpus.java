package org.ictmonitor.analysis.contrast;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.MonitorException;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Portal;
import org.ictmonitor.StudyEvent;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.RoundView;

/**
 * A part of a campaign's pages, described by conditions that all have to hold.
 *
 * @param text as a person wrote it
 * @param round the number of another round than the one asked about
 */
public record Subcorpus(String text, Optional<Integer> round, Predicate<PageVersion> holds) {
    private static final String KEYS = "portal, type, district, category, period, round";

    /**
     * Reads a description such as {@code portal=diia,helsi+period=after}.
     *
     * <p>Conditions are joined by {@code +}, alternatives of one by commas. {@code period} is {@code before} or
     * {@code after} the event, or {@code FROM..TO} in days, both ends included.
     *
     * @throws MonitorException naming the condition that cannot be read or that no portal fits
     */
    public static Subcorpus read(String text, RoundView view, Optional<StudyEvent> event) {
        Optional<Integer> round = Optional.empty();
        Predicate<PageVersion> all = version -> true;
        for (String condition : text.split("\\+", -1)) {
            String[] parts = condition.strip().split("=", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                throw MonitorException.wrong("'" + condition + "' is no condition; expected KEY=VALUE with one of: "
                        + KEYS + ", as portal=diia+period=after");
            }
            Set<String> values =
                    Stream.of(parts[1].split(",")).map(String::strip).collect(Collectors.toSet());
            if (parts[0].equals("round")) {
                round = Optional.of(number(parts[1]));
            } else {
                all = all.and(condition(parts[0], values, view, event));
            }
        }
        return new Subcorpus(text, round, all);
    }

    /** All pages that are in none of another part. */
    public static Subcorpus rest(Subcorpus other) {
        return new Subcorpus("all but " + other.text, Optional.empty(), other.holds.negate());
    }

    private static Predicate<PageVersion> condition(
            String key, Set<String> values, RoundView view, Optional<StudyEvent> event) {
        return switch (key) {
            case "portal" -> portals(values, view, Portal::id, key);
            case "type" ->
                portals(values, view, portal -> portal.institutionType().orElse(Question.NONE), key);
            case "district" -> portals(values, view, portal -> portal.district().orElse(Question.NONE), key);
            case "category" -> portals(values, view, portal -> portal.category().key(), key);
            case "period" -> period(String.join(",", values), event);
            default -> throw MonitorException.wrong("'" + key + "' is no key of a subcorpus; expected one of: " + KEYS);
        };
    }

    private static Predicate<PageVersion> portals(
            Set<String> values, RoundView view, java.util.function.Function<Portal, String> attribute, String key) {
        Map<String, List<String>> ids = view.portals().stream()
                .collect(Collectors.groupingBy(attribute, Collectors.mapping(Portal::id, Collectors.toList())));
        values.stream()
                .filter(value -> !ids.containsKey(value))
                .sorted()
                .findFirst()
                .ifPresent(value -> {
                    throw MonitorException.wrong("no portal has " + key + "=" + value + "; expected one of: "
                            + ids.keySet().stream().sorted().collect(Collectors.joining(", ")));
                });
        Set<String> portals = values.stream()
                .flatMap(value -> ids.getOrDefault(value, List.of()).stream())
                .collect(Collectors.toSet());
        return version -> portals.contains(version.portal());
    }

    private static Predicate<PageVersion> period(String value, Optional<StudyEvent> event) {
        int dots = value.indexOf("..");
        if (dots > 0) {
            LocalDate from = day(value.substring(0, dots));
            LocalDate to = day(value.substring(dots + 2));
            return dated(day -> !day.isBefore(from) && !day.isAfter(to));
        }
        LocalDate date = event.map(StudyEvent::date)
                .orElseThrow(() -> MonitorException.wrong("the campaign names no event, so there is no period=" + value
                        + "; give two days, as period=2022-01-01..2022-02-23"));
        return switch (value) {
            case "before" -> dated(day -> day.isBefore(date));
            case "after" -> dated(day -> !day.isBefore(date));
            default ->
                throw MonitorException.wrong(
                        "period=" + value + "; expected before, after or two days with .. between");
        };
    }

    private static Predicate<PageVersion> dated(Predicate<LocalDate> fits) {
        return version -> version.published().map(PageDate::date).filter(fits).isPresent();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw MonitorException.wrong("'" + text + "' is no day; expected one as 2022-02-24");
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw MonitorException.wrong("round=" + text + "; expected the number of a round");
        }
    }
}
