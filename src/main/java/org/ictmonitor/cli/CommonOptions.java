package org.ictmonitor.cli;

import java.nio.file.Path;
import org.ictmonitor.config.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description = "The workspace; else ICTMON_WORKSPACE, else the current directory.")
    private @Nullable Path workspace;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say only what a person must know.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more, with the trace of an error.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    @SuppressWarnings("UnusedVariable") // picocli looks at the option itself
    private boolean help;

    @Option(names = "--no-color", description = "No colours, as with the variable NO_COLOR.")
    @SuppressWarnings("UnusedVariable") // Colours looks at the arguments, since help is printed before they are read
    private boolean noColour;

    Workspace workspace(Session session) {
        String variable = session.environment().getOrDefault("ICTMON_WORKSPACE", "");
        Path given = workspace != null ? workspace : Path.of(variable);
        return new Workspace(Main.path(session, given).normalize());
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }
}
