package org.ictmonitor.campaign;

import java.util.function.LongConsumer;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.index.PageIndexer;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.RunLock;

/** Builds the index anew from the store. Until it is done, and if it dies on the way, the old one stands. */
public final class Reindex {
    private Reindex() {}

    /**
     * Builds the index of a campaign.
     *
     * @param progress told the number of page versions now and then
     * @return the number of page versions
     */
    public static long run(Study study, LongConsumer progress) {
        CampaignFolder folder = study.folder().existing();
        try (RunLock lock = RunLock.acquire(study.lock());
                CampaignStore store = CampaignStore.open(folder.path())) {
            return rebuild(
                    store,
                    folder,
                    new Annotator(study.codebook(), study.campaign().languages()),
                    progress);
        }
    }

    static long rebuild(CampaignStore store, CampaignFolder folder, Annotator words, LongConsumer progress) {
        long[] pages = {0};
        try (PageIndexer index = PageIndexer.open(folder.lucene(), words::tokens)) {
            index.deleteAll();
            store.pagesAfter(0, page -> {
                index.add(page.version(), page.reading());
                progress.accept(++pages[0]);
            });
            index.commit(store.highestCapture());
        }
        return pages[0];
    }
}
