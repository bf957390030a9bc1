package org.ictmonitor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException;
import org.ictmonitor.config.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a workspace to begin with. Never changes a file that is there. */
@Command(
        name = "init",
        header = "Make a new workspace: config/, seeds/ and index/, with commented examples.",
        description = "Files that are there already are left as they are.",
        footer = {"", "Example:", "  ictmon init my-study"})
final class InitCommand implements Callable<Integer> {
    private static final Map<String, String> FILES = files();

    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder (default: the workspace).")
    private @Nullable Path folder;

    InitCommand(Session session) {
        this.session = session;
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("config/campaigns/example.yaml", "/org/ictmonitor/cli/init/campaign.yaml");
        files.put("config/codebook/ict-tools.yaml", "/org/ictmonitor/config/codebook/ict-tools.yaml");
        files.put("seeds/example-portals.csv", "/org/ictmonitor/cli/init/portals.csv");
        return files;
    }

    @Override
    public Integer call() {
        Path given = folder;
        Path root = given == null
                ? common.workspace(session).root()
                : Main.path(session, given).normalize();
        try {
            Files.createDirectories(new Workspace(root).index());
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                write(root, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw MonitorException.failed(root + ": the workspace cannot be made there (" + e.getMessage() + ")", e);
        }
        session.err()
                .println("Next: put your contact into config/campaigns/example.yaml and your portals into"
                        + " seeds/example-portals.csv, then: " + ShellWord.of(session.launcher()) + " -w "
                        + ShellWord.of(root.toString()) + " check example");
        return 0;
    }

    private void write(Path root, String name, String resource) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = InitCommand.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in this build");
            }
            Files.copy(in, file);
            session.out().println("made " + file);
        } catch (FileAlreadyExistsException e) {
            session.out().println("kept " + file);
        }
    }
}
