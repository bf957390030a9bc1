package org.ictmonitor.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ictmonitor.MonitorException;

/**
 * Where a campaign's record, evidence and index lie.
 *
 * @param path the folder that holds {@code store.sqlite}
 */
public record CampaignFolder(Path path) {
    /** The folder of WARC files. */
    public Path warc() {
        return path.resolve("warc");
    }

    /** The folder of the Lucene index. */
    public Path lucene() {
        return path.resolve("lucene");
    }

    /** Whether anything was ever recorded here. */
    public boolean exists() {
        return Files.exists(path.resolve("store.sqlite"));
    }

    /**
     * This folder, if something was recorded in it.
     *
     * @throws MonitorException if not
     */
    public CampaignFolder existing() {
        if (!exists()) {
            throw MonitorException.wrong(path + ": nothing is recorded there yet; 'ictmon crawl " + path.getFileName()
                    + "' makes the first round");
        }
        return this;
    }

    /** Makes the folder; the folders in it are made by those who write there. */
    CampaignFolder create() {
        try {
            Files.createDirectories(path);
            return this;
        } catch (IOException e) {
            throw MonitorException.unwritten(path + ": the folder cannot be made", "check that you may write there", e);
        }
    }
}
