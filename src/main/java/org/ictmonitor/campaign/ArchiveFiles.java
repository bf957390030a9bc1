package org.ictmonitor.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.MonitorException;
import org.ictmonitor.archive.ArchiveLabel;
import org.ictmonitor.archive.Grave;
import org.ictmonitor.archive.WarcArchive;
import org.ictmonitor.archive.WarcRewrite;
import org.ictmonitor.store.CampaignStore;

/**
 * Replaces files of an archive by copies without some of their answers. The copy is written and made durable, then one
 * transaction of the store points to it, then the old file is deleted: whatever ends it in between, the store names records
 * that are there, and the next call tidies up.
 */
record ArchiveFiles(CampaignStore store, Path folder, WarcRewrite rewrite) {
    /** Brings the archive to what the store knows of, and deletes what was replaced and is still there. */
    static ArchiveFiles open(CampaignStore store, Path folder, ArchiveLabel label, InstantSource clock) {
        WarcArchive.open(folder, label, store.archiveTail(), clock).close(); // cuts what is not recorded
        ArchiveFiles files = new ArchiveFiles(store, folder, new WarcRewrite(folder, label, clock));
        store.removals().replacedFiles().forEach(files::delete);
        return files;
    }

    /** Replaces a file by a copy without the answers at these offsets. */
    WarcRewrite.Plan replace(String file, Set<Long> offsets) {
        return replace(file, rewrite.copy(file, offsets));
    }

    /** The same with a word in place of each answer that it was erased. */
    WarcRewrite.Plan erase(String file, Set<Long> offsets, Grave grave) {
        return replace(file, rewrite.copy(file, offsets, Optional.of(grave)));
    }

    private WarcRewrite.Plan replace(String file, WarcRewrite.Copy copy) {
        store.removals().replaceFile(file, copy.tail(), copy.offsets());
        delete(file);
        return copy.plan();
    }

    private void delete(String file) {
        try {
            Files.deleteIfExists(folder.resolve(file));
        } catch (IOException e) {
            throw MonitorException.failed(
                    folder.resolve(file) + ": it was replaced and cannot be deleted (" + e.getMessage()
                            + "); run the same command again",
                    e);
        }
        store.removals().fileDeleted(file);
    }
}
