package org.ictmonitor.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder in which parsers put what they do not keep in memory. Parent and child both take it away, since either may be killed. */
final class Scratch {
    private Scratch() {}

    static Path make() throws IOException {
        return Files.createTempDirectory("ictmon-attachment-");
    }

    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // what cannot be deleted, or is gone already, is the operating system's to clean up
        }
    }
}
