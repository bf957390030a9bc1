package org.ictmonitor.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ictmonitor.MonitorException;

/** The campaign file and the seeds that go with the replica. */
public final class DemoWorkspace {
    /** Name of the campaign. */
    public static final String CAMPAIGN = "demo";

    private DemoWorkspace() {}

    /**
     * Writes the files below this folder, over older copies of the same files, and leaves the others alone. The
     * campaign's {@code network.resolve} stays empty: the port is known only once a {@link ReplicaServer} runs.
     *
     * @return what was written
     * @throws MonitorException if a file cannot be written
     */
    public static List<Path> write(Path folder) {
        return ResourceFolder.read("workspace").entrySet().stream()
                .map(file -> write(folder, file))
                .toList();
    }

    private static Path write(Path folder, Map.Entry<String, String> file) {
        Path path = folder.resolve(file.getKey());
        try {
            Files.createDirectories(path.resolveSibling("."));
            return Files.writeString(path, file.getValue());
        } catch (IOException e) {
            throw MonitorException.failed("The demo's file " + path + " cannot be written; choose another --out.", e);
        }
    }
}
