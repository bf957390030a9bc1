package org.ictmonitor.crawl;

import java.time.Duration;
import java.util.Optional;

/**
 * How soon a host may be asked again. The pause runs from the start of a request to the start of the next. It is the
 * campaign's delay at least; a Crawl-delay makes it longer, up to a limit, and so does a slow answer: a host that took longer
 * than the pause is given twice the time that it took, up to four pauses.
 *
 * @param delay the campaign's
 */
record Pace(Duration delay) {
    /** Longer Crawl-delays would leave a host unread; one that asks for more gets this. */
    static final Duration LONGEST_CRAWL_DELAY = Duration.ofSeconds(60);

    /** The earliest start of the next request, on the clock that the turn was timed by. */
    long next(Turn turn, Optional<Duration> crawlDelay) {
        long pause = Math.max(delay.toNanos(), crawlDelay.map(Pace::bounded).orElse(0L));
        long slow = turn.took() > pause ? Math.min(2 * turn.took(), 4 * pause) : 0;
        return turn.sent() + Math.max(pause, slow);
    }

    private static long bounded(Duration crawlDelay) {
        Duration bounded = crawlDelay.compareTo(LONGEST_CRAWL_DELAY) > 0 ? LONGEST_CRAWL_DELAY : crawlDelay;
        return Duration.ofSeconds(bounded.plusNanos(999_999_999).toSeconds()).toNanos();
    }
}
