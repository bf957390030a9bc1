package org.ictmonitor.analysis;

import java.util.function.Consumer;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.store.StoredMention;

/** The mentions themselves, in a stable order: the store’s, so that {@code CampaignStore::mentions} fits. */
@FunctionalInterface
public interface MentionSource {
    /** Hands every mention of the filter to {@code each}. */
    void mentions(MentionFilter filter, Consumer<StoredMention> each);
}
