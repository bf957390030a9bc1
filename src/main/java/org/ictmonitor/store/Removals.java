package org.ictmonitor.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ictmonitor.ArchiveTail;

/**
 * What leaves archive and record for good: answers that no page version stands on, and pages that somebody asked to have
 * erased. The files themselves are rewritten by the archive; this says which records go, and keeps the record true to what
 * is left. As {@link CampaignStore} it may be used by several threads, and throws what that does.
 */
public final class Removals {
    private final CampaignStore store;
    private final Sql sql;
    private final Tables tables;

    Removals(CampaignStore store, Sql sql, Tables tables) {
        this.store = store;
        this.sql = sql;
        this.tables = tables;
    }

    /** Archived answers of rounds before that one which nothing stands on, in the order in which they were recorded. */
    public void redundant(int fromRound, Consumer<StoredCapture> consumer) {
        store.change(() -> retention().redundant(fromRound, consumer));
    }

    /**
     * Records that a copy stands in the place of a file of the archive. What was not copied is pruned; the copy is the new
     * tail of the archive.
     *
     * @param offsets where records stand in the copy, by where they stood in the file
     */
    public void replaceFile(String file, ArchiveTail copy, Map<Long, Long> offsets) {
        store.change(() -> retention().replace(file, copy, offsets));
    }

    /** Files that were replaced and are not known to be deleted. */
    public List<String> replacedFiles() {
        synchronized (store) {
            return retention().replaced();
        }
    }

    /** Records that a replaced file is no more. */
    public void fileDeleted(String file) {
        store.change(() -> retention().deleted(file));
    }

    private Retention retention() {
        return new Retention(sql, tables.names(), tables.captures());
    }

    /**
     * Takes all that was read on a page out of the record and puts a tombstone in its place; no round asks for it again.
     * Its answers are still in the archive: {@link #erased} says when they are not.
     *
     * @throws org.ictmonitor.MonitorException if the campaign does not know the URL
     */
    public void erase(String url, String who, String why, Instant when) {
        synchronized (store) {
            sql.run("PRAGMA secure_delete = ON"); // what is deleted is overwritten as well
        }
        store.change(() -> tombstones().begin(url, who, why, when));
        tables.forget();
    }

    /** Records that archive and index are without an erased URL, and empties the log of changes, which still had it. */
    public void erased(String url) {
        synchronized (store) {
            store.change(() -> tombstones().done(url));
            sql.number("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /** What was erased, in the order in which it was. */
    public List<Tombstone> all() {
        synchronized (store) {
            return tombstones().all();
        }
    }

    private Tombstones tombstones() {
        return new Tombstones(sql, tables);
    }
}
