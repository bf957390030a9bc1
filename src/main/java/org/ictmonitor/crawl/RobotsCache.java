package org.ictmonitor.crawl;

import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtConfig;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtServer;
import edu.uci.ics.crawler4j.url.WebURL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.ictmonitor.CrawlUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is known of robots.txt files, by scheme, host and port, for 24 hours (RFC 9309 section 2.4). It never asks for one:
 * {@link HostFrontier} sees that rules are missing and gives the host's next turn to them, so that robots.txt waits for its
 * turn like a page, and is asked for once.
 */
final class RobotsCache extends RobotstxtServer {
    private static final long LIFETIME = Duration.ofHours(24).toNanos();

    private final LongSupplier clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** What a site says to a URL. */
    enum Verdict {
        ALLOWED,
        DISALLOWED,
        /** It could not be asked, which means that it disallows everything (RFC 9309 section 2.3.1.4). */
        UNREACHABLE,
        /** It was not asked yet, or too long ago. */
        MISSING
    }

    /** Without rules the site could not be reached; {@code sitemaps} are those that nobody has taken yet. */
    private record Known(Optional<RobotsFile> rules, List<String> sitemaps, long expires) {}

    RobotsCache(PageFetcher fetcher, LongSupplier clock) {
        super(new RobotstxtConfig(), fetcher, Engine.FACTORY);
        this.clock = clock;
    }

    void learn(String origin, RobotsFile rules) {
        known.put(origin, new Known(Optional.of(rules), rules.sitemaps(), clock.getAsLong() + LIFETIME));
    }

    void unreachable(String origin) {
        known.put(origin, new Known(Optional.empty(), List.of(), clock.getAsLong() + LIFETIME));
    }

    boolean isMissing(CrawlUrl url) {
        return fresh(url.origin()) == null;
    }

    Verdict verdict(CrawlUrl url) {
        Known site = fresh(url.origin());
        if (site == null) {
            return Verdict.MISSING;
        }
        return site.rules()
                .map(rules -> rules.allows(url.toString()) ? Verdict.ALLOWED : Verdict.DISALLOWED)
                .orElse(Verdict.UNREACHABLE);
    }

    Optional<Duration> crawlDelay(String origin) {
        Known site = known.get(origin);
        return site == null ? Optional.empty() : site.rules().flatMap(RobotsFile::crawlDelay);
    }

    /** The sitemaps that a site names, given out once each time that its robots.txt was read. */
    List<String> takeSitemaps(String origin) {
        Known site = known.get(origin);
        if (site == null || site.sitemaps().isEmpty()) {
            return List.of();
        }
        boolean mine = known.replace(origin, site, new Known(site.rules(), List.of(), site.expires()));
        return mine ? site.sitemaps() : List.of();
    }

    private @Nullable Known fresh(String origin) {
        Known site = known.get(origin);
        return site == null || site.expires() - clock.getAsLong() < 0 ? null : site;
    }

    /** For crawler4j's own paths. The crawl itself asks for the {@link #verdict}. */
    @Override
    public boolean allows(WebURL url) {
        return url instanceof Turn turn
                && turn.task() instanceof Task.Fetch fetch
                && verdict(fetch.entry().url()) == Verdict.ALLOWED;
    }
}
