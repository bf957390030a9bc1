package org.ictmonitor.index;

import java.util.List;
import java.util.OptionalLong;

/**
 * What the index holds of a round, for the comparison with the store.
 *
 * @param versions page versions of the round
 * @param highestCapture what the last commit named
 * @param tallies by code, purpose and zone, in the order of these; none is zero
 */
public record IndexStatus(int round, long versions, OptionalLong highestCapture, List<MentionTally> tallies) {
    public IndexStatus {
        tallies = List.copyOf(tallies);
    }
}
