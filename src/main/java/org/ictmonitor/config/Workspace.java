package org.ictmonitor.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ictmonitor.MonitorException;

/**
 * The folder that a researcher works in: {@code config/} and {@code seeds/} are hers, {@code index/} is the program's.
 *
 * @param root the folder itself
 */
public record Workspace(Path root) {
    private static final String ENDING = ".yaml";

    /** The file of a campaign, which need not exist. */
    public Path campaignFile(String campaign) {
        return campaigns().resolve(campaign + ENDING);
    }

    /** The folder of a campaign's store, archive and index, which need not exist. */
    public Path indexFolder(String campaign) {
        return index().resolve(campaign);
    }

    /** The folder that holds a folder for each campaign. */
    public Path index() {
        return root.resolve("index");
    }

    /** The file whose lock says that a run holds this workspace. */
    public Path lockFile() {
        return index().resolve("run.lock");
    }

    /** The names of the campaigns that have a file, sorted. */
    public List<String> campaignNames() {
        if (!Files.isDirectory(campaigns())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(campaigns())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw MonitorException.failed(campaigns() + ": the folder cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private Path campaigns() {
        return root.resolve("config").resolve("campaigns");
    }
}
