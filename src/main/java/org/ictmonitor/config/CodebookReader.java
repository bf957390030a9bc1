package org.ictmonitor.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ictmonitor.Codebook;
import org.ictmonitor.MonitorException;

/**
 * Reads codebooks. Strict: an unknown key, a code that stands twice, a child without its parent or a class of words that
 * is not there is an error that names file and line, since a code that silently counts nothing would be a wrong figure.
 */
public final class CodebookReader {
    private static final String BUNDLED = "/org/ictmonitor/config/codebook/ict-tools.yaml";

    private CodebookReader() {}

    /**
     * The codebook in a file.
     *
     * @throws MonitorException if it is missing or wrong, naming the line
     */
    public static Codebook read(Path file) {
        try {
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new MonitorException(
                    MonitorException.Exit.WRONG_CALL,
                    file + ": the codebook cannot be read (" + e.getMessage() + "); give the path of a YAML file",
                    e);
        }
    }

    /** The codebook that comes with the program: all tools, services and documents of the survey and four more. */
    public static Codebook bundled() {
        return read("ict-tools.yaml", bundledFile());
    }

    /** The file of the codebook that comes with the program, comments and all. */
    public static byte[] bundledFile() {
        try (InputStream in = CodebookReader.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is not in this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw MonitorException.failed(BUNDLED + ": cannot be read: " + e.getMessage(), e);
        }
    }

    static Codebook read(String source, byte[] bytes) {
        String yaml = new String(bytes, StandardCharsets.UTF_8);
        if (yaml.isBlank()) {
            throw MonitorException.wrong(source + ": the codebook is empty; give it name: and codes:");
        }
        return new CodebookFields().codebook(YamlFile.read(source, yaml), hash(bytes));
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
