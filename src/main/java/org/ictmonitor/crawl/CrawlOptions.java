package org.ictmonitor.crawl;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How one run is done, as opposed to what its campaign asks for.
 *
 * @param version of this program, for the User-Agent
 * @param threads that fetch and read, from 1 on
 * @param maxPages requests for pages that this run makes at most, robots.txt and sitemaps not counted
 * @param maxTime after which the run stops with the pages under way; the campaign's round time holds as well
 */
public record CrawlOptions(String version, int threads, OptionalLong maxPages, Optional<Duration> maxTime) {
    public CrawlOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("a crawl needs one thread at least, not " + threads);
        }
    }

    /** Without limits of its own. */
    public static CrawlOptions of(String version, int threads) {
        return new CrawlOptions(version, threads, OptionalLong.empty(), Optional.empty());
    }
}
