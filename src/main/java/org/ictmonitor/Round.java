package org.ictmonitor;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of a campaign.
 *
 * @param number from 1, in the order of start
 * @param codebook hash of the codebook that its mentions were tagged with
 * @param finished when it was frozen, empty before
 * @param attachments whether it reads attached files
 */
public record Round(
        int number,
        RoundKind kind,
        RoundState state,
        String codebook,
        Instant started,
        Optional<Instant> finished,
        boolean attachments) {
    /** A round that reads no attached files. */
    public Round(
            int number,
            RoundKind kind,
            RoundState state,
            String codebook,
            Instant started,
            Optional<Instant> finished) {
        this(number, kind, state, codebook, started, finished, false);
    }
}
