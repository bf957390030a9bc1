package org.ictmonitor.store;

import java.util.Arrays;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.Keyed;

/** What became of a URL in a round: exactly one of these at any time. */
public enum Outcome implements Keyed {
    /** It is still to be fetched. */
    WAITING(0),
    /** A response with a status of 2xx. */
    FETCHED(1),
    /** Unchanged, says the server. */
    NOT_MODIFIED(2),
    /** Its response names another address. */
    REDIRECTED(3),
    /** No page was had. */
    FAILED(4),
    /** A rule left it out when its turn came. */
    EXCLUDED(5),
    /** A rule left it out as soon as it was found. */
    EXCLUDED_WHEN_FOUND(6),
    /** A page that was carried over from the round before, since its time to be asked again had not come. */
    CARRIED(7);

    private final int column;

    Outcome(int column) {
        this.column = column;
    }

    /** The number in the store. */
    int column() {
        return column;
    }

    static Outcome of(int column) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.column == column)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the store has an outcome " + column));
    }

    static Outcome of(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> FETCHED;
            case FetchOutcome.NotModified notModified -> NOT_MODIFIED;
            case FetchOutcome.Redirected redirected -> REDIRECTED;
            case FetchOutcome.Failed failed -> FAILED;
            case FetchOutcome.Excluded excluded -> EXCLUDED;
        };
    }
}
