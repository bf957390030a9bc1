package org.ictmonitor.campaign;

import org.ictmonitor.PageVersion;
import org.ictmonitor.Templates;
import org.ictmonitor.index.PageIndexer;
import org.ictmonitor.store.Recorded;

/**
 * The index while a round is written: what the store has recorded, and up to which capture. For one thread at a time.
 */
final class RoundIndex {
    /** Pages after which the index is committed: what a crash makes the next start add again, at most. */
    static final int COMMIT = 5_000;

    private final PageIndexer index;
    private long highestCapture;
    private int sinceCommit;

    /**
     * @param highestCapture key of the last capture that is in the index
     */
    RoundIndex(PageIndexer index, long highestCapture) {
        this.index = index;
        this.highestCapture = highestCapture;
    }

    /** Enters what a batch of visits changed; the batches come in the order of the store's transactions. */
    void enter(Recorded recorded) {
        recorded.begun().forEach(begun -> index.add(begun.version(), begun.reading(), begun.keys()));
        recorded.extended().forEach(index::extend);
        highestCapture = recorded.highestCapture();
        sinceCommit += recorded.begun().size();
        if (sinceCommit >= COMMIT) {
            commit();
        }
    }

    void extend(PageVersion version) {
        index.extend(version);
    }

    void delete(long version) {
        index.delete(version);
    }

    void templates(int round, Templates templates) {
        index.templates(round, templates);
    }

    /** Makes durable what was entered. */
    void commit() {
        index.commit(highestCapture);
        sinceCommit = 0;
    }
}
