package org.ictmonitor.crawl;

import java.time.Duration;
import java.util.Optional;

/**
 * How soon a host may be asked again. The pause runs from when the answer began to come, or the request failed, to the start
 * of the next request: the host then sees no two requests closer together than that, however long each was under way. It
 * is the campaign's delay at least; a Crawl-delay makes it longer, up to a limit. A host that takes longer for an answer
 * than the pause is, besides, left alone for as long as it took, up to four pauses.
 *
 * @param delay the campaign's
 */
record Pace(Duration delay) {
    /** Longer Crawl-delays would leave a host unread; one that asks for more gets this. */
    static final Duration LONGEST_CRAWL_DELAY = Duration.ofSeconds(60);

    /** The earliest start of the next request, on the clock that the turn was timed by. */
    long next(Turn turn, Optional<Duration> crawlDelay) {
        long pause = pause(crawlDelay).toNanos();
        long rest = turn.took() > pause ? Math.min(turn.took(), 4 * pause) : 0;
        return Math.max(turn.heard() + pause, turn.answered() + rest);
    }

    /** The pause that a host has at least: the delay, or the Crawl-delay in whole seconds if that is longer. */
    Duration pause(Optional<Duration> crawlDelay) {
        return crawlDelay
                .map(Pace::bounded)
                .filter(wished -> wished.compareTo(delay) > 0)
                .orElse(delay);
    }

    private static Duration bounded(Duration crawlDelay) {
        Duration bounded = crawlDelay.compareTo(LONGEST_CRAWL_DELAY) > 0 ? LONGEST_CRAWL_DELAY : crawlDelay;
        return Duration.ofSeconds(bounded.plusNanos(999_999_999).toSeconds());
    }
}
