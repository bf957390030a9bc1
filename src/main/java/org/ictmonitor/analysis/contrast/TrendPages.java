package org.ictmonitor.analysis.contrast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageVersion;
import org.ictmonitor.analysis.MentionChoice;
import org.ictmonitor.analysis.MentionSource;
import org.ictmonitor.analysis.NoteWords;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.RoundView;

/** The pages that a trend counts, each with its date, and where those dates come from. */
final class TrendPages {
    private final List<Observation> pages = new ArrayList<>();
    private final SortedMap<String, List<Double>> sources = new TreeMap<>();
    private final MentionSource mentions;
    private final Codebook codebook;
    private final Question question;

    TrendPages(MentionSource mentions, Codebook codebook, Question question) {
        this.mentions = mentions;
        this.codebook = codebook;
        this.question = question;
    }

    List<Observation> pages() {
        return List.copyOf(pages);
    }

    /** Adds a round's pages by the date that each was published on; one less sure than {@code confidence} is no date. */
    TrendPages published(VersionSource versions, RoundView view, double confidence) {
        MentionFilter filter = view.filter(codebook, question);
        MentionChoice choice = new MentionChoice(filter);
        Map<String, Map<Code, Long>> found = mentions(filter);
        versions.versions(view.round().number(), view.round().number(), version -> {
            if (choice.holds(version)) {
                Optional<PageDate> date = version.published().filter(each -> each.confidence() >= confidence);
                date.ifPresent(this::note);
                add(version, date.map(PageDate::date), found);
            }
        });
        return this;
    }

    /** Adds a round's pages by the day that the round saw its last page. */
    TrendPages seen(VersionSource versions, RoundView view, Instant last) {
        MentionFilter filter = view.filter(codebook, question);
        MentionChoice choice = new MentionChoice(filter);
        Map<String, Map<Code, Long>> found = mentions(filter);
        Optional<LocalDate> day = Optional.of(LocalDate.ofInstant(last, ZoneOffset.UTC));
        versions.versions(view.round().number(), view.round().number(), version -> {
            if (choice.holds(version)) {
                add(version, day, found);
            }
        });
        return this;
    }

    private void add(PageVersion version, Optional<LocalDate> date, Map<String, Map<Code, Long>> found) {
        pages.add(new Observation(version.url(), version.portal(), date, found.getOrDefault(version.url(), Map.of())));
    }

    private Map<String, Map<Code, Long>> mentions(MentionFilter filter) {
        Map<String, Map<Code, Long>> found = new HashMap<>();
        mentions.mentions(
                filter,
                mention -> found.computeIfAbsent(mention.url(), url -> new HashMap<>())
                        .merge(mention.code(), 1L, Long::sum));
        return found;
    }

    private void note(PageDate date) {
        sources.computeIfAbsent(date.source().key(), source -> new ArrayList<>())
                .add(date.confidence());
    }

    /** How many dates came from where, with the lowest and highest confidence. */
    String sources(NoteWords words) {
        if (sources.isEmpty()) {
            return "";
        }
        return words.of(
                "trend.dates",
                sources.entrySet().stream()
                        .map(source -> words.of(
                                "trend.date",
                                words.value("source", source.getKey()),
                                source.getValue().size(),
                                range(source.getValue(), words)))
                        .collect(Collectors.joining(", ")));
    }

    private static String range(List<Double> confidence, NoteWords words) {
        double low = confidence.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = confidence.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return low == high ? Double.toString(low) : words.of("trend.range", low, high);
    }
}
