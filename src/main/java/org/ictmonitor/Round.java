package org.ictmonitor;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of a campaign.
 *
 * @param number from 1, in the order of start
 * @param codebook hash of the codebook that its mentions were tagged with
 * @param finished when it was frozen, empty before
 */
public record Round(
        int number, RoundKind kind, RoundState state, String codebook, Instant started, Optional<Instant> finished) {}
