package org.ictmonitor.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ictmonitor.MonitorException;

/** A file that people write: UTF-8, with a byte order mark or without, as editors and spreadsheets save it. */
final class TextFile {
    private static final String MARK = "\ufeff";

    private TextFile() {}

    /**
     * Its text without the mark.
     *
     * @param what it is, as the complaint about a missing one names it: {@code file of seeds}
     * @throws MonitorException if it is not there, cannot be read, or is in another encoding, which then names the line
     */
    static String read(Path file, String what) {
        try {
            String text = decoded(file, Files.readAllBytes(file));
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (NoSuchFileException e) {
            throw MonitorException.wrong(file + ": there is no such " + what);
        } catch (IOException e) {
            throw new MonitorException(
                    MonitorException.Exit.WRONG_CALL, file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static String decoded(Path file, byte[] bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = utf8.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            long line = 1 + out.chars().filter(letter -> letter == '\n').count();
            throw MonitorException.wrong(file + ":" + line
                    + ": not in UTF-8; save the file in that encoding (in a spreadsheet: as 'CSV UTF-8')");
        }
        return out.toString();
    }
}
