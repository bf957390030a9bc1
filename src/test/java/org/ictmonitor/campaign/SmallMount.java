package org.ictmonitor.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes, mounted while a test runs. Where that is not allowed the test is skipped and says so. */
final class SmallMount implements AutoCloseable {
    private final Path folder;

    SmallMount(Path folder, String size) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        Assumptions.assumeTrue(
                call("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()) == 0,
                "skipped: only root on Linux may mount a disk of " + size);
    }

    Path folder() {
        return folder;
    }

    /** Changes its size, or makes it read-only with {@code ro}. */
    void remount(String options) throws IOException, InterruptedException {
        if (call("mount", "-o", "remount," + options, folder.toString()) != 0) {
            throw new IOException(folder + " cannot be mounted again with " + options);
        }
    }

    private static int call(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) { // no such program
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            call("umount", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
