package org.ictmonitor.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Carrier;
import org.ictmonitor.Digest;
import org.ictmonitor.Exchange;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FetchOutcome.NotModified;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Keyed;
import org.ictmonitor.PageVersion;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Reading;
import org.ictmonitor.Revisit;
import org.ictmonitor.UrlKind;
import org.ictmonitor.Validators;
import org.ictmonitor.Visit;
import org.jspecify.annotations.Nullable;

/** Records one batch of visits; runs within a transaction. */
final class Recorder {
    private final Sql sql;
    private final Names names;
    private final Frontier frontier;
    private final WaitingUrls waits;
    private final Captures captures;
    private final Versions versions;
    private final Revisits revisits;
    private final Listings listings;
    private final ErrorTexts errorTexts;
    private final Certificates certificates;
    private final Suspicion suspicion;
    private final Revisit revisit;
    private final int round;
    private final int previous;
    private final String codebook;
    private final long started;
    private final List<FrontierEntry> waiting = new ArrayList<>();
    private final List<Recorded.Begun> begun = new ArrayList<>();
    private final List<PageVersion> extended = new ArrayList<>();

    Recorder(Tables tables, int round, Revisit revisit, Suspicion suspicion) {
        this.suspicion = suspicion;
        this.sql = tables.sql();
        this.names = tables.names();
        this.frontier = tables.frontier();
        this.waits = tables.waiting();
        this.captures = tables.captures();
        this.versions = tables.versions();
        this.revisits = tables.revisits();
        this.listings = tables.listings();
        this.errorTexts = tables.errorTexts();
        this.certificates = tables.certificates();
        this.revisit = revisit;
        this.round = round;
        this.previous = tables.rounds().previous(round);
        this.codebook = tables.rounds().round(round).codebook();
        this.started = tables.rounds().round(round).started().toEpochMilli();
    }

    Recorded record(List<ArchivedVisit> batch) {
        batch.forEach(this::record);
        return new Recorded(List.copyOf(waiting), List.copyOf(begun), List.copyOf(extended), captures.highest());
    }

    private void record(ArchivedVisit archived) {
        Visit visit = archived.visit();
        long url = frontier.url(round, visit.entry());
        certificates.note(round, visit);
        boolean settled = visit.last() ? settle(visit, url) : count(url);
        Optional<Long> capture = archived.capture()
                .flatMap(ref -> visit.outcome()
                        .response()
                        .map(exchange -> capture(archived, url, ref, exchange, settled && visit.last())));
        if (settled && visit.last() && visit.entry().kind() == UrlKind.PROBE) {
            errorTexts.learn(round, visit);
        } else if (settled && visit.last()) {
            capture.ifPresent(id -> see(archived, url, id));
        }
        waiting.addAll(frontier.add(round, visit.found(), url));
        if (settled && visit.last() && visit.entry().kind() == UrlKind.SITEMAP) {
            waiting.addAll(listings.note(round, started, url, visit)); // after the URLs that it lists have their keys
        }
    }

    /** The key of the capture that holds the body of an answer. */
    private long capture(ArchivedVisit archived, long url, CaptureRef ref, Exchange exchange, boolean settled) {
        Optional<Long> original = archived.original();
        if (settled && original.isPresent()) {
            captures.repeat(round, url, ref, exchange, original.get());
            return original.get();
        }
        return captures.add(round, url, ref, exchange, original);
    }

    /** Gives a waiting URL its outcome; false if it had one, because then this visit was recorded before. */
    private boolean settle(Visit visit, long url) {
        boolean waited = sql.update(
                        """
                        UPDATE visit SET outcome = ?, reason = ?, reading = ?, detail = ?, attempts = attempts + ?
                        WHERE round = ? AND url = ? AND outcome = 0
                        """,
                        Outcome.of(visit.outcome()).column(),
                        reason(visit).map(names::id).orElse(null),
                        reading(visit, url),
                        detail(visit).orElse(null),
                        visit.outcome() instanceof FetchOutcome.Excluded ? 0 : 1,
                        round,
                        url)
                > 0;
        if (waited) {
            waits.settled(round, url);
        }
        return waited;
    }

    private boolean count(long url) {
        return sql.update(
                        "UPDATE visit SET attempts = attempts + 1 WHERE round = ? AND url = ? AND outcome = 0",
                        round,
                        url)
                > 0;
    }

    private static Optional<Keyed> reason(Visit visit) {
        return switch (visit.outcome()) {
            case FetchOutcome.Failed failed -> Optional.of(failed.reason());
            case FetchOutcome.Excluded excluded -> Optional.of(excluded.rule());
            case FetchOutcome.Fetched fetched ->
                visit.read() instanceof ReadOutcome.Unopened unopened
                        ? Optional.of(unopened.failure())
                        : Optional.empty();
            case NotModified notModified -> Optional.empty();
            case FetchOutcome.Redirected redirected -> Optional.empty();
        };
    }

    private @Nullable Integer reading(Visit visit, long url) {
        if (visit.outcome() instanceof NotModified) {
            return current(url)
                            .filter(version -> version.carrier() == Carrier.ATTACHMENT)
                            .isPresent()
                    ? 5
                    : null;
        }
        if (!(visit.outcome() instanceof FetchOutcome.Fetched)) {
            return null;
        }
        if (visit.entry().kind() == UrlKind.PROBE) {
            return 2;
        }
        return switch (visit.read()) {
            case ReadOutcome.Read read -> reading(read.reading().page().carrier());
            case ReadOutcome.Same same ->
                reading(current(url).map(Versions.Current::carrier).orElse(Carrier.PAGE));
            case ReadOutcome.NotRead notRead -> 2;
            case ReadOutcome.Listing listing -> 2;
            case ReadOutcome.Unreadable unreadable -> 3;
            case ReadOutcome.Unopened unopened -> 3;
        };
    }

    private static int reading(Carrier carrier) {
        return carrier == Carrier.ATTACHMENT ? 5 : 1;
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
            case ReadOutcome.Same same -> Optional.empty();
            case ReadOutcome.NotRead notRead -> Optional.of(notRead.why());
            case ReadOutcome.Listing listing -> Optional.of(listing.whole() ? "a sitemap" : "a feed");
            case ReadOutcome.Unreadable unreadable -> Optional.of(unreadable.why());
            case ReadOutcome.Unopened unopened -> Optional.of(unopened.why());
        };
    }

    /** What an answer made of a page's versions: the one that stands, and whether it is another than before. */
    private record Seen(Optional<Long> version, boolean changed) {}

    private void see(ArchivedVisit archived, long url, long capture) {
        Visit visit = archived.visit();
        Optional<Versions.Current> current = current(url);
        switch (visit.outcome()) {
            case NotModified notModified -> remember(archived, url, capture, stays(current));
            case FetchOutcome.Fetched fetched ->
                remember(archived, url, capture, fetched(visit, url, capture, current));
            case FetchOutcome.Redirected redirected -> redirected(visit, redirected.target(), current.isPresent());
            case FetchOutcome.Failed failed -> {}
            case FetchOutcome.Excluded excluded -> {}
        }
    }

    private void redirected(Visit visit, String target, boolean wasPage) {
        if (visit.entry().kind() == UrlKind.PAGE) {
            probe(suspicion.redirect(visit.entry(), target, wasPage));
        }
    }

    private void probe(Optional<FoundUrl> madeUp) {
        madeUp.ifPresent(address -> waiting.addAll(frontier.add(round, List.of(address))));
    }

    private Seen stays(Optional<Versions.Current> current) {
        current.ifPresent(version -> extended.add(versions.extend(version.id(), round)));
        return new Seen(current.map(Versions.Current::id), false);
    }

    private Seen fetched(Visit visit, long url, long capture, Optional<Versions.Current> current) {
        return switch (visit.read()) {
            case ReadOutcome.Same same -> stays(current);
            case ReadOutcome.Read read -> read(visit, url, capture, current, read.reading());
            case ReadOutcome.NotRead notRead -> new Seen(Optional.empty(), false);
            case ReadOutcome.Listing listing -> new Seen(Optional.empty(), false);
            case ReadOutcome.Unreadable unreadable -> new Seen(Optional.empty(), false);
            case ReadOutcome.Unopened unopened -> new Seen(Optional.empty(), false);
        };
    }

    private Seen read(Visit visit, long url, long capture, Optional<Versions.Current> current, Reading reading) {
        Digest digest = ContentDigest.of(reading);
        if (current.filter(version -> version.says(digest, codebook)).isPresent()) {
            return stays(current);
        }
        Optional<String> before =
                current.map(stood -> versions.version(stood.id()).title());
        probe(suspicion.page(visit.entry(), reading.page(), digest, before));
        Recorded.Begun version = versions.begin(round, url, visit.entry().portal(), capture, codebook, digest, reading);
        begun.add(version);
        return new Seen(Optional.of(version.version().id()), current.isPresent());
    }

    /** Notes what the next round needs for asking again. */
    private void remember(ArchivedVisit archived, long url, long capture, Seen seen) {
        Exchange answer = archived.visit().outcome().response().orElseThrow();
        Optional<Revisits.Known> known = revisits.of(url);
        boolean same = archived.original().isPresent()
                || known.filter(of -> archived.capture()
                                .filter(ref -> Revisits.repeats(of, ref))
                                .isPresent())
                        .isPresent();
        known.filter(of -> seen.changed() && Honesty.isFalseWitness(answer, of, wasNotModified(url)))
                .ifPresent(of -> revisits.distrust(url, round));
        known.filter(of -> of.asked() > 0).ifPresent(of -> listings.judge(round, url, of.asked(), seen.changed()));
        Validators validators = Honesty.validators(answer, known, same);
        boolean notModified = archived.visit().outcome() instanceof NotModified;
        revisits.put(
                url,
                new Revisits.Known(
                        seen.version(),
                        archived.original().orElse(capture),
                        archived.capture().orElseThrow().payload(),
                        notModified ? kept(validators, known) : validators,
                        started,
                        interval(known, seen.changed()),
                        Honesty.isTagBelieved(answer, known, same)));
    }

    /** An answer without a body need not repeat the validators (RFC 9110 section 15.4.5). */
    private static Validators kept(Validators answered, Optional<Revisits.Known> known) {
        Validators before = known.map(Revisits.Known::validators).orElse(Validators.NONE);
        return new Validators(
                answered.entityTag().or(before::entityTag),
                answered.lastModified().or(before::lastModified));
    }

    private boolean wasNotModified(long url) {
        return sql.number("SELECT outcome FROM visit WHERE round = ? AND url = ?", previous, url)
                == Outcome.NOT_MODIFIED.column();
    }

    private long interval(Optional<Revisits.Known> known, boolean changed) {
        return revisit.interval()
                .map(limits -> known.filter(of -> of.interval() > 0)
                        .map(of -> limits.next(Duration.ofMillis(of.interval()), changed))
                        .orElse(limits.min()))
                .map(Duration::toMillis)
                .orElse(0L);
    }

    private Optional<Versions.Current> current(long url) {
        return previous == 0 ? Optional.empty() : versions.current(url, previous);
    }
}
