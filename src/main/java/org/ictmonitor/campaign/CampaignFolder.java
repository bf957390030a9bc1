package org.ictmonitor.campaign;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ictmonitor.MonitorException;

/**
 * Where a campaign's record, evidence and index lie.
 *
 * @param path the folder that holds {@code store.sqlite}
 */
public record CampaignFolder(Path path) {
    /** The campaign's folder, the folder of all campaigns, the workspace. */
    private static final int LEVELS = 3;

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

    /**
     * Makes the folder and the archive's; the others in it are made by those who write there. Their names are on the disk when
     * it returns, up to that of the workspace's own folders: what is durable in a folder is lost with the folder's name.
     */
    CampaignFolder create() {
        try {
            Files.createDirectories(warc());
            Path folder = path.toAbsolutePath();
            for (int level = 0; level < LEVELS && folder != null; level++) {
                sync(folder);
                folder = folder.getParent();
            }
            return this;
        } catch (IOException e) {
            throw MonitorException.unwritten(path + ": the folder cannot be made", "check that you may write there", e);
        }
    }

    /** Only where the platform can open a folder. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
