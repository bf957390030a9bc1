package org.ictmonitor.store;

import java.util.List;
import java.util.Map;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Reading;

/**
 * What a batch of visits changed.
 *
 * @param waiting URLs that are new to the round and wait to be fetched
 * @param begun versions that began, each with what the index needs
 * @param extended versions that were seen again unchanged, with their new last round
 * @param highestCapture key of the last capture in the batch or before it
 */
public record Recorded(
        List<FrontierEntry> waiting, List<Begun> begun, List<PageVersion> extended, long highestCapture) {
    /**
     * A version that began with this batch.
     *
     * @param keys of its sentences with mentions, as {@link StoredPage} has them
     */
    public record Begun(PageVersion version, Reading reading, Map<Integer, Long> keys) {
        public Begun {
            keys = Map.copyOf(keys);
        }
    }
}
