package org.ictmonitor.notify;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.ictmonitor.MonitorException;

/**
 * What people were told already, kept between runs in a file of the campaign's folder. The file may be deleted: then the next
 * failure is told anew, and changes since the round before.
 *
 * @param failed whether the last failure was told and no recovery yet
 * @param round the last round whose changes were told or were none, 0 if none
 * @param unsent messages that could not be sent since the last that was
 * @param why the last of them could not, empty if none
 */
public record Told(boolean failed, int round, long unsent, String why) {
    /** The file's name. */
    public static final String FILE = "notify.properties";

    private static final Told NOTHING = new Told(false, 0, 0, "");

    /** Reads the file; nothing was told if it is not there or is damaged. */
    public static Told read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NOTHING;
        }
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
            return new Told(
                    Boolean.parseBoolean(values.getProperty("failed", "false")),
                    Integer.parseInt(values.getProperty("round", "0")),
                    Long.parseLong(values.getProperty("unsent", "0")),
                    values.getProperty("why", ""));
        } catch (IOException | IllegalArgumentException e) {
            return NOTHING;
        }
    }

    /** Writes the file in one step, so that a crash leaves the old one or the new one. */
    void write(Path folder) {
        Properties values = new Properties();
        values.setProperty("failed", Boolean.toString(failed));
        values.setProperty("round", Integer.toString(round));
        values.setProperty("unsent", Long.toString(unsent));
        values.setProperty("why", why);
        Path file = folder.resolve(FILE);
        Path fresh = folder.resolve(FILE + ".new");
        try {
            StringWriter text = new StringWriter();
            values.store(text, "What people were told of this campaign's rounds");
            Files.writeString(fresh, text.toString(), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw MonitorException.failed(file + ": cannot be written (" + e.getMessage() + ")", e);
        }
    }

    Told sent(boolean nowFailed, int upTo) {
        return new Told(nowFailed, upTo, 0, "");
    }

    Told unsent(long number, String reason) {
        return new Told(failed, round, number, reason);
    }
}
