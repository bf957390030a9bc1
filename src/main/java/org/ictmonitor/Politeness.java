package org.ictmonitor;

import java.time.Duration;

/**
 * How a host is treated.
 *
 * @param delay between the starts of two requests to a host, at least; Crawl-delay and Retry-After can only raise it
 * @param retryPause before a failed request is made for the second time; every further pause is four times as long
 */
public record Politeness(Duration delay, Duration retryPause) {
    /** What holds where a campaign says nothing. */
    public static final Duration RETRY_PAUSE = Duration.ofSeconds(5);

    /** With the careful value for everything but the delay. */
    public Politeness(Duration delay) {
        this(delay, RETRY_PAUSE);
    }
}
