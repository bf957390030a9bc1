package org.ictmonitor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ictmonitor.MonitorException;

/** A file that a command reads, a hyphen standing for standard input. */
final class InputFile {
    private static final Path STANDARD_INPUT = Path.of("-");

    private InputFile() {}

    /** All its bytes. */
    static byte[] bytes(Session session, Path file) {
        try (InputStream in = open(session, file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Its lines; bytes that are not UTF-8 become replacement characters, so that one bad line stops no other. */
    static BufferedReader lines(Session session, Path file) {
        try {
            return new BufferedReader(new InputStreamReader(open(session, file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream open(Session session, Path file) throws IOException {
        return file.equals(STANDARD_INPUT) ? session.in() : Files.newInputStream(Main.path(session, file));
    }

    /** The complaint about a file that cannot be read. */
    static MonitorException unreadable(Path file, IOException e) {
        String why = e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
        return new MonitorException(MonitorException.Exit.WRONG_CALL, file + ": cannot be read: " + why, e);
    }
}
