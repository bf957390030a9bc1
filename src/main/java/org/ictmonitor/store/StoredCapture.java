package org.ictmonitor.store;

import java.time.Instant;
import java.util.Optional;
import org.ictmonitor.CaptureRef;

/**
 * An archived response.
 *
 * @param id key in the store, rising with time; 0 if it repeats a body, unless an earlier version of the program recorded it
 * @param round in which it was made
 * @param url asked for
 * @param fetched when the request began, to the millisecond
 * @param status of the response
 * @param size of the body as it came, in bytes
 * @param original key of the capture that holds the body, where this one is a revisit record without it
 */
public record StoredCapture(
        long id,
        int round,
        String url,
        CaptureRef capture,
        Instant fetched,
        int status,
        long size,
        Optional<Long> original) {
    /** The file name of answers that are no longer in the archive. */
    static final String PRUNED = "";

    /** Whether retention took the answer out of the archive; what is recorded of it stays. */
    public boolean isPruned() {
        return capture.file().equals(PRUNED);
    }
}
