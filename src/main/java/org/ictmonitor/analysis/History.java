package org.ictmonitor.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.MonitorException;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Reading;
import org.ictmonitor.Zone;
import org.ictmonitor.change.WordDiff;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.StoredCapture;

/** What a page said over time, by the time of its captures, those of imported archives among them. */
public final class History {
    private static final List<Column> VERSIONS = Stream.of(
                    "fetched",
                    "#first_round",
                    "#last_round",
                    "published",
                    "lang",
                    "#mentions",
                    "codes",
                    "title",
                    "diff",
                    "capture")
            .map(Column::named)
            .toList();
    private static final List<Column> CAPTURES = Stream.of(
                    "asked", "fetched", "#status", "#round", "title", "capture", "previous", "next")
            .map(Column::named)
            .toList();

    private final CampaignStore store;
    private final String url;

    /** The history of the page at that URL, written as the store writes it. */
    public History(CampaignStore store, String url) {
        this.store = store;
        this.url = url;
    }

    /**
     * A row a version, oldest first, with the words that differ from the version before: all of them, noise too, since
     * this is about what stood there.
     *
     * @throws MonitorException if the campaign never read a page there
     */
    public ResultTable versions() {
        List<PageVersion> versions = sorted();
        if (versions.isEmpty()) {
            throw unknown();
        }
        List<List<Object>> rows = new ArrayList<>();
        List<String> before = List.of();
        for (PageVersion version : versions) {
            Reading reading = store.page(version).reading();
            List<String> text = text(reading);
            rows.add(row(version, reading, rows.isEmpty() ? "" : WordDiff.between(before, text)));
            before = text;
        }
        return new ResultTable("History", VERSIONS, rows, notes(versions));
    }

    private static List<Object> row(PageVersion version, Reading reading, String diff) {
        return List.of(
                version.fetched().toString(),
                (long) version.firstRound(),
                (long) version.lastRound(),
                version.published().map(date -> date.date().toString()).orElse(""),
                version.language().orElse(""),
                (long) reading.mentions().size(),
                reading.mentions().stream()
                        .map(mention -> mention.code().value())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                version.title(),
                diff,
                version.capture().toString());
    }

    private List<String> notes(List<PageVersion> versions) {
        List<StoredCapture> captures = captures();
        return List.of(
                versions.size() + " versions of " + url + " in " + captures.size() + " archived answers, from "
                        + captures.getFirst().fetched() + " to "
                        + captures.getLast().fetched() + ".",
                "fetched is the time of the first answer that was this version.");
    }

    /**
     * The capture that stood for the page at a time, as a Memento server chooses it (RFC 7089 section 2.1.1): the last one
     * made before, with the times of those around it.
     *
     * @throws MonitorException if the page was asked for later only, or never
     */
    public ResultTable at(Instant time) {
        List<StoredCapture> captures = captures();
        int at = -1;
        while (at + 1 < captures.size() && !captures.get(at + 1).fetched().isAfter(time)) {
            at++;
        }
        if (captures.isEmpty()) {
            throw unknown();
        }
        if (at < 0) {
            throw MonitorException.wrong("nobody had asked for " + url + " by " + time + "; the first answer is of "
                    + captures.getFirst().fetched());
        }
        StoredCapture stood = captures.get(at);
        List<Object> row = List.of(
                time.toString(),
                stood.fetched().toString(),
                (long) stood.status(),
                (long) stood.round(),
                version(stood).map(PageVersion::title).orElse(""),
                evidence(stood),
                at == 0 ? "" : captures.get(at - 1).fetched().toString(),
                at + 1 == captures.size() ? "" : captures.get(at + 1).fetched().toString());
        return new ResultTable("Capture", CAPTURES, List.of(row), List.of());
    }

    /** Where the text of an answer is kept: with the version that it begins or repeats, if it is a page. */
    private String evidence(StoredCapture capture) {
        return version(capture)
                .map(version -> version.capture().toString())
                .orElse(capture.isPruned() ? "pruned" : capture.capture().toString());
    }

    private Optional<PageVersion> version(StoredCapture capture) {
        boolean page = capture.status() / 100 == 2 || capture.status() == 304;
        return sorted().stream()
                .filter(version ->
                        page && version.firstRound() <= capture.round() && version.lastRound() >= capture.round())
                .findFirst();
    }

    private List<PageVersion> sorted() {
        List<PageVersion> versions = new ArrayList<>();
        store.history(url, versions::add);
        versions.sort(Comparator.comparing(PageVersion::fetched).thenComparingLong(PageVersion::id));
        return versions;
    }

    private List<StoredCapture> captures() {
        List<StoredCapture> captures = new ArrayList<>();
        store.captures(url, captures::add);
        captures.sort(Comparator.comparing(StoredCapture::fetched).thenComparingLong(StoredCapture::id));
        return captures;
    }

    private static List<String> text(Reading reading) {
        return reading.page().blocks().stream()
                .filter(block -> block.zone() == Zone.MAIN && !block.text().isEmpty())
                .map(block -> block.text())
                .toList();
    }

    private MonitorException unknown() {
        return MonitorException.wrong("the campaign has no page at " + url
                + "; 'ictmon status --urls' lists the URLs as they are written, with http or https and every slash");
    }
}
