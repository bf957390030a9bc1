package org.ictmonitor.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;

/**
 * Whether and when a failed fetch is tried again, by the class of the failure:
 *
 * <pre>
 *   certificates, refused addresses, limits, bad redirects, other statuses   final at once
 *   500                                                                      tried twice
 *   DNS, connecting, time-outs, broken answers, 502, 504                     tried three times
 *   408, 425, 429, 503                                                       tried four times
 * </pre>
 *
 * Each pause is four times as long as the one before; {@code Retry-After}, in seconds or as a date (RFC 9110 section
 * 10.2.3), makes it longer, never shorter. A host that cannot be reached, or says 429 or 503, is left alone as a whole for
 * that time; another failure holds back its own URL only.
 *
 * @param first pause before the second try
 * @param clock for dates in Retry-After
 */
record Backoff(Duration first, InstantSource clock) {
    /** A server that asks for more than a week has made a mistake. */
    private static final Duration LONGEST = Duration.ofDays(7);

    /** How long to wait, and whether the whole host does. */
    record Pause(Duration time, boolean wholeHost) {}

    /** @param attempts fetches of this URL before the one that failed now */
    Optional<Pause> after(Answer.Broken failure, int attempts) {
        int tries = switch (failure.reason()) {
            case DNS, CONNECT, TIMEOUT, PROTOCOL, INTERNAL -> 3;
            case TLS, TOO_LARGE, HTTP_STATUS, REDIRECT, ADDRESS -> 1;
        };
        boolean host = failure.reason() == FailureReason.DNS || failure.reason() == FailureReason.CONNECT;
        return pause(tries, host, attempts, Duration.ZERO);
    }

    /** @param attempts fetches of this URL before the one that gave this status */
    Optional<Pause> after(Exchange exchange, int attempts) {
        int tries = switch (exchange.status()) {
            case 408, 425, 429, 503 -> 4;
            case 502, 504 -> 3;
            case 500 -> 2;
            default -> 1;
        };
        boolean host = exchange.status() == 429 || exchange.status() == 503;
        return pause(tries, host, attempts, retryAfter(exchange).orElse(Duration.ZERO));
    }

    private Optional<Pause> pause(int tries, boolean host, int attempts, Duration atLeast) {
        if (attempts + 1 >= tries) {
            return Optional.empty();
        }
        Duration own = first.multipliedBy(1L << (2 * attempts));
        return Optional.of(new Pause(own.compareTo(atLeast) > 0 ? own : atLeast, host));
    }

    /** The pause that a response asks for, in either form. */
    Optional<Duration> retryAfter(Exchange exchange) {
        return exchange.header("Retry-After")
                .map(String::strip)
                .flatMap(value -> value.matches("[0-9]{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                        : date(value).map(date -> Duration.between(clock.instant(), date)))
                .filter(pause -> !pause.isNegative())
                .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    /** In today's form or the older one with the whole name of the day (RFC 9110 section 5.6.7). */
    private static Optional<Instant> date(String value) {
        return Optional.ofNullable(DateUtils.parseStandardDate(value));
    }
}
