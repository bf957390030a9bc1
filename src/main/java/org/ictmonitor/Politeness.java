package org.ictmonitor;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How a host is treated.
 *
 * @param delay between the starts of two requests to a host, at least; Crawl-delay and Retry-After can only raise it
 * @param retryPause before a failed request is made for the second time; every further pause is four times as long
 * @param hostsPerAddress how many host names of one address are asked as hosts of their own; where there are more, they
 *     share one turn and one delay. Empty for {@link #HOSTS_PER_ADDRESS}, from which names of this very machine are exempt
 */
public record Politeness(Duration delay, Duration retryPause, OptionalInt hostsPerAddress) {
    /** What holds where a campaign says nothing. */
    public static final Duration RETRY_PAUSE = Duration.ofSeconds(5);

    /**
     * What holds where a campaign says nothing. A few portals of one city on one server are no burden at a request each
     * within the delay; dozens are, and nobody can tell from outside what the server stands. Lower is politer, higher
     * quicker: on shared hosting and behind a content delivery network, names of one address may be many machines.
     */
    public static final int HOSTS_PER_ADDRESS = 5;

    public Politeness(Duration delay, Duration retryPause) {
        this(delay, retryPause, OptionalInt.empty());
    }

    /** With the careful value for everything but the delay. */
    public Politeness(Duration delay) {
        this(delay, RETRY_PAUSE);
    }
}
