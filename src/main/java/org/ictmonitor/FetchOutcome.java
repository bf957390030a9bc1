package org.ictmonitor;

import java.util.Optional;

/** How a fetch ended. Every URL that was ever found has exactly one final outcome in a round. */
public sealed interface FetchOutcome {
    /** A response with a status of 2xx. */
    record Fetched(Exchange exchange) implements FetchOutcome {}

    /** The server says that nothing changed since the capture named by the request's validators. */
    record NotModified(Exchange exchange) implements FetchOutcome {}

    /** A response with a status of 3xx and a usable target, which stands among the URLs found. */
    record Redirected(Exchange exchange, String target) implements FetchOutcome {}

    /**
     * No page was had.
     *
     * @param detail for a person: what was expected and what came
     * @param exchange the response, where there was one
     */
    record Failed(FailureReason reason, String detail, Optional<Exchange> exchange) implements FetchOutcome {}

    /** Not asked for, because a rule said so when its turn came. */
    record Excluded(ExclusionRule rule, String detail) implements FetchOutcome {}

    /** The response, where there was one. */
    default Optional<Exchange> response() {
        return switch (this) {
            case Fetched fetched -> Optional.of(fetched.exchange());
            case NotModified notModified -> Optional.of(notModified.exchange());
            case Redirected redirected -> Optional.of(redirected.exchange());
            case Failed failed -> failed.exchange();
            case Excluded excluded -> Optional.empty();
        };
    }
}
