package org.ictmonitor.analysis.contrast;

import java.util.function.Consumer;
import org.ictmonitor.store.StoredPage;

/** The pages of rounds with what was read on them, in a stable order: {@code CampaignStore::pages} fits. */
@FunctionalInterface
public interface PageSource {
    /** Hands every page that a round from {@code first} to {@code last} saw to {@code each}. */
    void pages(int first, int last, Consumer<StoredPage> each);
}
