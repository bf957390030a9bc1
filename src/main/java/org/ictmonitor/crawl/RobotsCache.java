package org.ictmonitor.crawl;

import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtConfig;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtServer;
import edu.uci.ics.crawler4j.url.WebURL;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * What is known of robots.txt files, by scheme, host and port, for 24 hours (RFC 9309 section 2.4), also over runs; that one could not be had, for
 * an hour. It never asks for one:
 * {@link HostFrontier} sees that rules are missing and gives the host's next turn to them, so that robots.txt waits for its
 * turn like a page, and is asked for once.
 */
final class RobotsCache extends RobotstxtServer {
    private static final long LIFETIME = Duration.ofHours(24).toNanos();
    /** After so long a file that could not be had is asked for again, if its host still has URLs. */
    static final Duration RETRY = Duration.ofHours(1);

    private final LongSupplier clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** What a site says to a URL. */
    sealed interface Verdict {
        record Allowed() implements Verdict {}

        record Disallowed() implements Verdict {}

        /** It could not be asked, which means that it disallows everything (RFC 9309 section 2.3.1.4). */
        record Unreachable(FailureReason reason, String detail) implements Verdict {}

        /** It was not asked yet, or too long ago. */
        record Missing() implements Verdict {}
    }

    /** Either rules or the reason why there are none; {@code sitemaps} are those that nobody has taken yet. */
    private record Known(Optional<RobotsFile> rules, Verdict without, List<String> sitemaps, long expires) {}

    RobotsCache(PageFetcher fetcher, LongSupplier clock) {
        super(new RobotstxtConfig(), fetcher, Engine.FACTORY);
        this.clock = clock;
    }

    void learn(String origin, RobotsFile rules) {
        learn(origin, rules, Duration.ZERO);
    }

    private void learn(String origin, RobotsFile rules, Duration age) {
        long expires = clock.getAsLong() + LIFETIME - age.toNanos();
        known.put(origin, new Known(Optional.of(rules), new Verdict.Missing(), rules.sitemaps(), expires));
    }

    /** What an earlier run learned, unless it is a day old, or from the future because the clock went back. */
    void recall(SiteRules kept, Instant now) {
        Duration age = Duration.between(kept.fetched(), now);
        if (!age.isNegative() && age.toSeconds() < TimeUnit.NANOSECONDS.toSeconds(LIFETIME)) {
            learn(kept.origin(), RobotsFile.parse(kept.content(), RobotsFile.PRODUCT), age);
        }
    }

    void unreachable(String origin, FailureReason reason, String detail) {
        Verdict verdict = new Verdict.Unreachable(reason, detail);
        known.put(origin, new Known(Optional.empty(), verdict, List.of(), clock.getAsLong() + RETRY.toNanos()));
    }

    boolean isMissing(CrawlUrl url) {
        return fresh(url.origin()) == null;
    }

    Verdict verdict(CrawlUrl url) {
        Known site = fresh(url.origin());
        if (site == null) {
            return new Verdict.Missing();
        }
        return site.rules()
                .<Verdict>map(rules -> rules.allows(url.toString()) ? new Verdict.Allowed() : new Verdict.Disallowed())
                .orElse(site.without());
    }

    Optional<Duration> crawlDelay(String origin) {
        Known site = known.get(origin);
        return site == null ? Optional.empty() : site.rules().flatMap(RobotsFile::crawlDelay);
    }

    /** The longest Crawl-delay that the known sites of a host ask for, by host. */
    Map<String, Duration> crawlDelays() {
        Map<String, Duration> delays = new HashMap<>();
        known.forEach((origin, site) -> site.rules()
                .flatMap(RobotsFile::crawlDelay)
                .ifPresent(delay -> delays.merge(
                        URI.create(origin).getHost(), delay, (one, other) -> one.compareTo(other) > 0 ? one : other)));
        return delays;
    }

    /** The sitemaps that a site names, given out once each time that its robots.txt was read. */
    List<String> takeSitemaps(String origin) {
        Known site = known.get(origin);
        if (site == null || site.sitemaps().isEmpty()) {
            return List.of();
        }
        boolean mine = known.replace(origin, site, new Known(site.rules(), site.without(), List.of(), site.expires()));
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
                && verdict(fetch.entry().url()) instanceof Verdict.Allowed;
    }
}
