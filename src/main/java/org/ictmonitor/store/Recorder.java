package org.ictmonitor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Digest;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FetchOutcome.NotModified;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Keyed;
import org.ictmonitor.PageVersion;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Reading;
import org.ictmonitor.Visit;
import org.jspecify.annotations.Nullable;

/** Records one batch of visits; runs within a transaction. */
final class Recorder {
    private final Sql sql;
    private final Names names;
    private final Frontier frontier;
    private final Captures captures;
    private final Versions versions;
    private final int round;
    private final int previous;
    private final String codebook;
    private final List<FrontierEntry> waiting = new ArrayList<>();
    private final List<Recorded.Begun> begun = new ArrayList<>();
    private final List<PageVersion> extended = new ArrayList<>();

    Recorder(Tables tables, int round) {
        this.sql = tables.sql();
        this.names = tables.names();
        this.frontier = tables.frontier();
        this.captures = tables.captures();
        this.versions = tables.versions();
        this.round = round;
        this.previous = tables.rounds().previous(round);
        this.codebook = tables.rounds().round(round).codebook();
    }

    Recorded record(List<ArchivedVisit> batch) {
        batch.forEach(this::record);
        return new Recorded(List.copyOf(waiting), List.copyOf(begun), List.copyOf(extended), captures.highest());
    }

    private void record(ArchivedVisit archived) {
        Visit visit = archived.visit();
        long url = frontier.url(round, visit.entry());
        Optional<Long> capture = archived.capture()
                .flatMap(ref -> visit.outcome().response().map(exchange -> captures.add(round, url, ref, exchange)));
        boolean settled = visit.last() ? settle(visit, url) : count(url);
        if (settled && visit.last()) {
            capture.ifPresent(id -> see(visit, url, id));
        }
        waiting.addAll(frontier.add(round, visit.found()));
    }

    /** Gives a waiting URL its outcome; false if it had one, because then this visit was recorded before. */
    private boolean settle(Visit visit, long url) {
        return sql.update(
                        """
                        UPDATE visit SET outcome = ?, reason = ?, reading = ?, detail = ?, attempts = attempts + ?
                        WHERE round = ? AND url = ? AND outcome = 0
                        """,
                        Outcome.of(visit.outcome()).column(),
                        reason(visit.outcome()).map(names::id).orElse(null),
                        reading(visit),
                        detail(visit).orElse(null),
                        visit.outcome() instanceof FetchOutcome.Excluded ? 0 : 1,
                        round,
                        url)
                > 0;
    }

    private boolean count(long url) {
        return sql.update(
                        "UPDATE visit SET attempts = attempts + 1 WHERE round = ? AND url = ? AND outcome = 0",
                        round,
                        url)
                > 0;
    }

    private static Optional<Keyed> reason(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Failed failed -> Optional.of(failed.reason());
            case FetchOutcome.Excluded excluded -> Optional.of(excluded.rule());
            case FetchOutcome.Fetched fetched -> Optional.empty();
            case NotModified notModified -> Optional.empty();
            case FetchOutcome.Redirected redirected -> Optional.empty();
        };
    }

    private static @Nullable Integer reading(Visit visit) {
        if (!(visit.outcome() instanceof FetchOutcome.Fetched)) {
            return null;
        }
        return switch (visit.read()) {
            case ReadOutcome.Read read -> 1;
            case ReadOutcome.NotRead notRead -> 2;
            case ReadOutcome.Unreadable unreadable -> 3;
        };
    }

    private static Optional<String> detail(Visit visit) {
        return switch (visit.outcome()) {
            case FetchOutcome.Failed failed -> Optional.of(failed.detail());
            case FetchOutcome.Excluded excluded -> Optional.of(excluded.detail());
            case FetchOutcome.Redirected redirected -> Optional.of(redirected.target());
            case NotModified notModified -> Optional.empty();
            case FetchOutcome.Fetched fetched -> unread(visit.read());
        };
    }

    private static Optional<String> unread(ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Read read -> Optional.empty();
            case ReadOutcome.NotRead notRead -> Optional.of(notRead.why());
            case ReadOutcome.Unreadable unreadable -> Optional.of(unreadable.why());
        };
    }

    private void see(Visit visit, long url, long capture) {
        if (visit.outcome() instanceof NotModified) {
            current(url).ifPresent(version -> extended.add(versions.extend(version.id(), round)));
        } else if (visit.outcome() instanceof FetchOutcome.Fetched && visit.read() instanceof ReadOutcome.Read read) {
            see(visit, url, capture, read.reading());
        }
    }

    private void see(Visit visit, long url, long capture, Reading reading) {
        Digest digest = ContentDigest.of(reading);
        Optional<Versions.Current> same = current(url)
                .filter(version -> version.content().equals(digest))
                .filter(version -> version.codebook().equals(codebook));
        if (same.isPresent()) {
            extended.add(versions.extend(same.get().id(), round));
        } else {
            PageVersion version =
                    versions.begin(round, url, visit.entry().portal(), capture, codebook, digest, reading);
            begun.add(new Recorded.Begun(version, reading));
        }
    }

    private Optional<Versions.Current> current(long url) {
        return previous == 0 ? Optional.empty() : versions.current(url, previous);
    }
}
