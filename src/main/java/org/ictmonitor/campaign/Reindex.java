package org.ictmonitor.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.ictmonitor.MonitorException;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.index.PageIndexer;
import org.ictmonitor.index.Words;
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
    @SuppressWarnings("try") // the lock is held and not spoken to
    public static long run(Study study, LongConsumer progress) {
        CampaignFolder folder = study.folder().existing();
        try (RunLock lock = RunLock.acquire(study.lock());
                CampaignStore store = CampaignStore.open(folder.path())) {
            return rebuild(
                    store,
                    folder,
                    new Annotator(study.codebook(), study.campaign().languages())::tokens,
                    progress);
        }
    }

    /** In a folder of its own, so that it does not matter how damaged the old index is. */
    static long rebuild(CampaignStore store, CampaignFolder folder, Words words, LongConsumer progress) {
        Path fresh = beside(folder, "new");
        long[] pages = {0};
        clear(fresh);
        try (PageIndexer index = PageIndexer.open(fresh, words)) {
            store.pagesAfter(0, page -> {
                index.add(page.version(), page.reading(), page.keys());
                progress.accept(++pages[0]);
            });
            templates(store, index);
            index.commit(store.highestCapture());
        }
        swap(folder, fresh);
        return pages[0];
    }

    /** Tells an index the templates of all rounds. */
    static void templates(CampaignStore store, PageIndexer index) {
        store.rounds().forEach(round -> index.templates(round.number(), store.templates(round.number())));
    }

    /** If it dies between the two moves there is no index, and the next crawl or reindex makes one. */
    private static void swap(CampaignFolder folder, Path fresh) {
        Path old = beside(folder, "old");
        clear(old);
        try {
            if (Files.exists(folder.lucene())) {
                Files.move(folder.lucene(), old);
            }
            Files.move(fresh, folder.lucene());
        } catch (IOException e) {
            throw MonitorException.failed(
                    fresh + ": the new index cannot be moved to " + folder.lucene() + " (" + e
                            + "); end the programs that read the old one and run 'ictmon reindex' again",
                    e);
        }
        clear(old);
    }

    private static Path beside(CampaignFolder folder, String what) {
        return folder.lucene().resolveSibling(folder.lucene().getFileName() + "." + what);
    }

    /** Takes an index's folder away; Lucene keeps no folders within it. */
    private static void clear(Path index) {
        if (!Files.isDirectory(index)) {
            return;
        }
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(index);
        } catch (IOException e) {
            throw MonitorException.failed(index + ": it cannot be deleted (" + e + "); delete it by hand", e);
        }
    }
}
