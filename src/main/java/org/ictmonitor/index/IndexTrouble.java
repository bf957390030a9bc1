package org.ictmonitor.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what went wrong with the index in a folder and what to do about it. */
final class IndexTrouble {
    private static final String REBUILD = "run 'ictmon reindex' to build it from the store";

    private IndexTrouble() {}

    /** The failure as the command line shows it. */
    static MonitorException of(Path folder, Throwable cause) {
        if (isNoSpace(cause)) {
            return new MonitorException(
                    Exit.NO_SPACE,
                    "No space left for the index in " + folder
                            + ": free some, then run the same command again; what was committed is not lost.",
                    cause);
        }
        return switch (cause) {
            case LockObtainFailedException held ->
                new MonitorException(
                        Exit.BUSY, "Another run is writing to the index in " + folder + ": wait for it to end.", held);
            case IndexNotFoundException missing -> failed(folder, "does not exist", missing);
            case CorruptIndexException broken -> failed(folder, "is damaged", broken);
            case IndexFormatTooOldException old -> failed(folder, "was written by another version of Lucene", old);
            case IndexFormatTooNewException recent ->
                failed(folder, "was written by another version of Lucene", recent);
            default ->
                MonitorException.failed(
                        "The index in " + folder + " cannot be used (" + cause.getMessage() + "): check the disk, or "
                                + REBUILD + ".",
                        cause);
        };
    }

    /** An index whose numbers mean something else than this version of the program reads in them. */
    static MonitorException otherVersion(Path folder) {
        return new MonitorException(
                Exit.FAILED,
                "The index in " + folder + " was made by another version of this program: " + REBUILD + ".");
    }

    private static MonitorException failed(Path folder, String what, Throwable cause) {
        return MonitorException.failed("The index in " + folder + " " + what + ": " + REBUILD + ".", cause);
    }

    private static boolean isNoSpace(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && saysNoSpace(io)) {
                return true;
            }
        }
        return false;
    }

    /** Java has no type for a full disk: the system's own words are all there is. */
    private static boolean saysNoSpace(IOException failure) {
        String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        String words = String.valueOf(reason).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("quota exceeded");
    }
}
