package org.ictmonitor.analysis.contrast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.Codebook;
import org.ictmonitor.Keyed;
import org.ictmonitor.StudyEvent;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.MentionSource;
import org.ictmonitor.analysis.NoteWords;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundNotes;
import org.ictmonitor.analysis.RoundView;

/**
 * Attention over time: the share of pages that name what is asked for, by month or year and on both sides of an event.
 * Every page of the rounds is counted once in each table: before the event, after it, or undated.
 */
public final class Trend {
    /** The steps of time. */
    public enum Step implements Keyed {
        MONTH,
        YEAR;

        private String of(LocalDate day) {
            return this == MONTH ? day.toString().substring(0, "2022-02".length()) : Integer.toString(day.getYear());
        }
    }

    /** A round with the time of its last page. */
    public record SeenRound(RoundView view, Instant last) {}

    private static final List<Column> STEPS = columns("time", "period", "#pages", "#pages_with", "~share", "#mentions");
    private static final List<Column> SIDES = columns(
            "base",
            "code",
            "label",
            "#pages_before",
            "#with_before",
            "~share_before",
            "#mentions_before",
            "#pages_after",
            "#with_after",
            "~share_after",
            "#mentions_after",
            "#mentions_undated",
            "~cohens_h",
            "~odds_ratio",
            "~low",
            "~high",
            "~p",
            "~p_adjusted");
    private static final String UNDATED = "undated";

    private final Codebook codebook;
    private final Question question;
    private final StudyEvent event;
    private final List<Observation> pages;
    private final Function<Observation, String> panel;
    private final Function<NoteWords, List<String>> notes;

    private Trend(
            Codebook codebook,
            Question question,
            StudyEvent event,
            List<Observation> pages,
            Function<Observation, String> panel,
            Function<NoteWords, List<String>> notes) {
        this.codebook = codebook;
        this.question = question;
        this.event = event;
        this.pages = pages;
        this.panel = panel;
        this.notes = notes;
    }

    /**
     * By the day that each page of a round was published on. What is common to both periods is then the portals that
     * published in both.
     *
     * @param confidence the least that a date needs to count, 0 to 1; a page with a lesser one is undated
     * @throws org.ictmonitor.MonitorException naming what the round or the codebook does not know
     */
    public static Trend published(
            VersionSource versions,
            MentionSource mentions,
            Codebook codebook,
            RoundView view,
            Question question,
            StudyEvent event,
            double confidence) {
        TrendPages pages = new TrendPages(mentions, codebook, question).published(versions, view, confidence);
        Function<NoteWords, List<String>> notes = words -> Stream.of(
                        Stream.of(words.of("trend.published"), pages.sources(words), undated(pages.pages(), words)),
                        RoundNotes.of(view, codebook, question, words).stream())
                .flatMap(part -> part)
                .filter(note -> !note.isEmpty())
                .toList();
        return new Trend(codebook, question, event, pages.pages(), Observation::portal, notes);
    }

    /**
     * By the day that rounds saw the pages, imports among them. A page counts as it was last seen in a step or a period;
     * what is common to both periods is then the pages seen in both.
     *
     * @throws org.ictmonitor.MonitorException naming what a round or the codebook does not know
     */
    public static Trend seen(
            VersionSource versions,
            MentionSource mentions,
            Codebook codebook,
            List<SeenRound> rounds,
            Question question,
            StudyEvent event) {
        TrendPages pages = new TrendPages(mentions, codebook, question);
        rounds.forEach(round -> pages.seen(versions, round.view, round.last));
        Function<NoteWords, List<String>> notes = words -> Stream.concat(
                        Stream.of(words.of("trend.seen")),
                        rounds.stream().map(round -> RoundNotes.brief(round.view, codebook, question, words)))
                .toList();
        return new Trend(codebook, question, event, pages.pages(), Observation::url, notes);
    }

    private static String undated(List<Observation> pages, NoteWords words) {
        long undated = pages.stream().filter(page -> page.date().isEmpty()).count();
        return words.of("trend.undated", undated, pages.size());
    }

    /** One row a step that has pages, oldest first; the step of the event has one for each side. Undated pages last. */
    public ResultTable steps(Step step) {
        Map<List<String>, Map<String, Observation>> rows = new TreeMap<>(Trend::inTime);
        pages.forEach(page -> rows.computeIfAbsent(place(page, step), key -> new LinkedHashMap<>())
                .put(page.url(), page));
        return new ResultTable(
                "Attention over time",
                STEPS,
                rows.entrySet().stream()
                        .map(row ->
                                step(row.getKey(), List.copyOf(row.getValue().values())))
                        .toList(),
                withEvent(NoteWords.ENGLISH));
    }

    private List<String> place(Observation page, Step step) {
        return List.of(
                page.date().map(step::of).orElse(UNDATED),
                page.period(event.date()).key());
    }

    private static int inTime(List<String> one, List<String> other) {
        int byTime = one.getFirst().compareTo(other.getFirst()); // 'undated' is after every number
        return byTime != 0 ? byTime : other.getLast().compareTo(one.getLast()); // before, after
    }

    private List<Object> step(List<String> place, List<Observation> some) {
        CodeGroup asked = all();
        long with = some.stream().filter(page -> page.mentions(asked) > 0).count();
        return List.of(
                place.getFirst(),
                place.getLast(),
                (long) some.size(),
                with,
                (double) with / some.size(),
                some.stream().mapToLong(page -> page.mentions(asked)).sum());
    }

    /** One row a code that is mentioned, and one for all of them: before against after, over all pages and over common ones. */
    public ResultTable sides() {
        return sides(NoteWords.ENGLISH);
    }

    /** The same with notes in another language. */
    public ResultTable sides(NoteWords words) {
        List<List<Object>> rows = new ArrayList<>();
        rows.addAll(sides("all", sides(pages)));
        rows.addAll(sides("common", common(sides(pages))));
        return new ResultTable("Before and after " + event.label(), SIDES, rows, sideNotes(words));
    }

    private List<String> sideNotes(NoteWords words) {
        List<String> all = new ArrayList<>(withEvent(words));
        all.add(words.of("trend.sides"));
        return all;
    }

    private List<String> withEvent(NoteWords words) {
        List<String> all = new ArrayList<>();
        all.add(words.of("trend.event", event.label(), event.date()));
        all.addAll(notes.apply(words));
        if (!question.template().equals(Optional.of(false))) {
            all.add(words.of("trend.templates"));
        }
        return all;
    }

    private Map<Period, List<Observation>> sides(List<Observation> some) {
        Map<Period, Map<String, Observation>> last = new EnumMap<>(Period.class);
        Arrays.stream(Period.values()).forEach(period -> last.put(period, new LinkedHashMap<>()));
        some.forEach(page -> last.getOrDefault(page.period(event.date()), new LinkedHashMap<>())
                .put(page.url(), page));
        Map<Period, List<Observation>> sides = new EnumMap<>(Period.class);
        last.forEach((period, found) -> sides.put(period, List.copyOf(found.values())));
        return sides;
    }

    private Map<Period, List<Observation>> common(Map<Period, List<Observation>> sides) {
        Set<String> both = keys(sides, Period.BEFORE);
        both.retainAll(keys(sides, Period.AFTER));
        Map<Period, List<Observation>> common = new EnumMap<>(Period.class);
        sides.forEach((period, some) -> common.put(
                period,
                some.stream().filter(page -> both.contains(panel.apply(page))).toList()));
        return common;
    }

    private Set<String> keys(Map<Period, List<Observation>> sides, Period period) {
        return new HashSet<>(at(sides, period).stream().map(panel).toList());
    }

    private static List<Observation> at(Map<Period, List<Observation>> sides, Period period) {
        return sides.getOrDefault(period, List.of());
    }

    private List<List<Object>> sides(String base, Map<Period, List<Observation>> sides) {
        List<CodeGroup> groups = Stream.concat(Stream.of(all()), groups(sides)).toList();
        List<TwoShares> shares =
                groups.stream().map(group -> shares(sides, group)).toList();
        double[] adjusted = FalseDiscovery.adjusted(shares.stream()
                .filter(TwoShares::compares)
                .mapToDouble(TwoShares::probability)
                .toArray());
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Optional<Double> probability =
                    shares.get(i).compares() ? Optional.of(adjusted[i]) : Optional.empty(); // all compare, or none
            rows.add(side(base, sides, groups.get(i), shares.get(i), probability));
        }
        return rows;
    }

    private static List<Object> side(
            String base,
            Map<Period, List<Observation>> sides,
            CodeGroup group,
            TwoShares shares,
            Optional<Double> adjusted) {
        List<Object> row = new ArrayList<>(List.of(base, group.key(), group.label()));
        row.addAll(counted(shares.of(), shares.with(), at(sides, Period.BEFORE), group));
        row.addAll(counted(shares.otherOf(), shares.otherWith(), at(sides, Period.AFTER), group));
        row.add(mentions(at(sides, Period.UNDATED), group));
        if (adjusted.isEmpty()) {
            row.addAll(List.of("", "", "", "", "", ""));
            return row;
        }
        TwoShares.Odds odds = shares.odds();
        row.addAll(
                List.of(shares.effect(), odds.ratio(), odds.low(), odds.high(), shares.probability(), adjusted.get()));
        return row;
    }

    private static List<Object> counted(long of, long with, List<Observation> some, CodeGroup group) {
        return List.of(of, with, of == 0 ? "" : (Object) ((double) with / of), mentions(some, group));
    }

    private static long mentions(List<Observation> some, CodeGroup group) {
        return some.stream().mapToLong(page -> page.mentions(group)).sum();
    }

    private static TwoShares shares(Map<Period, List<Observation>> sides, CodeGroup group) {
        List<Observation> before = at(sides, Period.BEFORE);
        List<Observation> after = at(sides, Period.AFTER);
        return new TwoShares(with(before, group), before.size(), with(after, group), after.size());
    }

    private static long with(List<Observation> some, CodeGroup group) {
        return some.stream().filter(page -> page.mentions(group) > 0).count();
    }

    private CodeGroup all() {
        String label = question.codes().isEmpty()
                ? "all codes"
                : question.codes().stream().map(Code::value).sorted().collect(Collectors.joining(", "));
        return new CodeGroup(Optional.empty(), label);
    }

    private Stream<CodeGroup> groups(Map<Period, List<Observation>> sides) {
        return codebook.entries().stream()
                .map(Trend::group)
                .filter(group -> sides.values().stream().anyMatch(some -> mentions(some, group) > 0));
    }

    private static CodeGroup group(CodeEntry entry) {
        return new CodeGroup(Optional.of(entry.code()), entry.label("en"));
    }

    private static List<Column> columns(String... names) {
        return Arrays.stream(names).map(Column::named).toList();
    }
}
