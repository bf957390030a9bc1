package org.ictmonitor.analysis.contrast;

import java.util.function.Consumer;
import org.ictmonitor.PageVersion;

/** The page versions of rounds, in a stable order: the store's, so that {@code CampaignStore::versions} fits. */
@FunctionalInterface
public interface VersionSource {
    /** Hands every version that a round from {@code first} to {@code last} saw to {@code each}. */
    void versions(int first, int last, Consumer<PageVersion> each);
}
