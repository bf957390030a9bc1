package org.ictmonitor.store;

import java.util.Optional;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Digest;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Validators;
import org.ictmonitor.Visit;

/** Whether an answer in a round can only repeat what stands already. */
final class Repeats {
    private final Tables tables;
    private final int round;
    private final int previous;
    private final String codebook;

    Repeats(Tables tables, int round) {
        this.tables = tables;
        this.round = round;
        this.previous = tables.rounds().previous(round);
        this.codebook = tables.rounds().round(round).codebook();
    }

    int round() {
        return round;
    }

    /** A URL's last whole answer, with the page version that it belongs to. */
    private record Last(Revisits.Known known, Optional<Versions.Current> version) {}

    Validators validators(CrawlUrl url) {
        return tables.urls()
                .find(url.toString())
                .flatMap(id -> last(id).filter(stands -> tables.revisits().isTrusted(id)))
                .map(stands -> stands.known().validators())
                .orElse(Validators.NONE);
    }

    boolean isSame(CrawlUrl url, Digest body) {
        return tables.urls()
                .find(url.toString())
                .flatMap(this::last)
                .filter(stands -> stands.version().isPresent())
                .filter(stands -> stands.known().payload().equals(body))
                .isPresent();
    }

    Optional<StoredCapture> original(Visit visit, Digest body) {
        return tables.urls()
                .find(visit.entry().url().toString())
                .flatMap(this::last)
                .filter(stands -> repeats(visit, body, stands))
                .map(stands -> tables.captures().capture(stands.known().capture()));
    }

    private boolean repeats(Visit visit, Digest body, Last stands) {
        if (visit.outcome() instanceof FetchOutcome.NotModified) {
            return true;
        }
        return visit.outcome() instanceof FetchOutcome.Fetched
                && stands.known().payload().equals(body)
                && says(visit.read(), stands);
    }

    /** A version that begins has a body of its own as its evidence. */
    private boolean says(ReadOutcome read, Last stands) {
        return switch (read) {
            case ReadOutcome.Same same -> true;
            case ReadOutcome.Read page ->
                stands.version()
                        .filter(version -> version.says(ContentDigest.of(page.reading()), codebook))
                        .isPresent();
            case ReadOutcome.NotRead notRead -> true;
            case ReadOutcome.Listing listing -> true;
            case ReadOutcome.Unreadable unreadable -> true;
            case ReadOutcome.Unopened unopened -> true;
        };
    }

    private Optional<Last> last(long url) {
        if (previous == 0) {
            return Optional.empty();
        }
        Optional<Versions.Current> current = tables.versions().current(url, previous);
        return tables.revisits()
                .of(url)
                .filter(known -> known.isOf(current.map(Versions.Current::id)))
                .filter(known -> current.isEmpty() || current.get().codebook().equals(codebook))
                .map(known -> new Last(known, current));
    }
}
