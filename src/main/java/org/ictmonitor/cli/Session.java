package org.ictmonitor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What a command has around it: streams, environment, clock. Handed in, so that a test runs a command as a user does
 * and reads what it printed.
 *
 * @param out results, and nothing else
 * @param err progress, notes and errors
 * @param in for commands that read standard input
 * @param environment variables
 * @param directory the current directory
 */
public record Session(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        Map<String, String> environment,
        Path directory,
        InstantSource clock) {
    private static final int DEFAULT_WIDTH = 100;

    public Session {
        environment = Map.copyOf(environment);
    }

    /** The process's own. */
    static Session ofProcess() {
        return new Session(
                ResultWriter.to(new FileOutputStream(FileDescriptor.out)),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.in,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                InstantSource.system());
    }

    /** Columns of the terminal that results go to, empty if they go to a file or a pipe. */
    Optional<Integer> terminalWidth() {
        return columns("ICTMON_OUT_COLUMNS");
    }

    /** Whether progress goes to a terminal that can redraw a line. */
    boolean progressOnTerminal() {
        return columns("ICTMON_ERR_COLUMNS").isPresent() && !"dumb".equals(environment.get("TERM"));
    }

    /** Columns of the terminal that progress goes to. */
    int progressWidth() {
        return columns("ICTMON_ERR_COLUMNS").orElse(DEFAULT_WIDTH);
    }

    /** How the program is called in what is printed for copying: the launcher's path where it is known. */
    String launcher() {
        return System.getProperty("ictmon.launcher", "ictmon");
    }

    /** The launcher sets these variables where a stream is a terminal, since Java cannot tell one stream from another. */
    private Optional<Integer> columns(String variable) {
        String value = environment.getOrDefault(variable, "");
        return value.matches("[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }
}
