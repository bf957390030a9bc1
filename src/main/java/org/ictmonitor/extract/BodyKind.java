package org.ictmonitor.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What a body is, by its Content-Type and its first bytes. The bytes are believed where the two disagree: much binary
 * data is called text/html.
 */
enum BodyKind {
    HTML,
    TEXT,
    OTHER;

    private static final int HEAD = 4096;

    /** Binary data bytes per thousand from which a head is not text; stray control characters stay below. */
    private static final int BINARY_PER_MILLE = 20;

    /** First bytes of file formats, as ISO 8859-1 characters (IANA's and the formats' own specifications). */
    private static final List<String> MAGIC = List.of(
            "%PDF-",
            "PK\u0003\u0004",
            "\u0089PNG",
            "GIF87a",
            "GIF89a",
            "\u00ff\u00d8\u00ff",
            "RIFF",
            "\u00d0\u00cf\u0011\u00e0",
            "Rar!",
            "7z\u00bc\u00af",
            "\u007fELF",
            "OggS",
            "ID3",
            "wOFF",
            "wOF2",
            "BZh",
            "(\u00b5/\u00fd",
            "{\\rtf");

    static BodyKind of(byte[] body, MediaType type) {
        return binary(body) ? OTHER : byName(type.essence(), head(body));
    }

    /** Why a body of kind {@link #OTHER} is none that is read. */
    static String whyOther(byte[] body, MediaType type) {
        String called = type.essence().isEmpty() ? "without a content type" : "called " + type.essence();
        return (binary(body) ? "binary data " : "no page: data ") + called;
    }

    private static BodyKind byName(String essence, String head) {
        return switch (essence) {
            case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml" -> HTML;
            case "text/plain" -> TEXT;
            case "text/xml", "application/xml" -> head.contains("<html") ? HTML : OTHER;
            case "" -> bare(head);
            default -> OTHER;
        };
    }

    private static BodyKind bare(String head) {
        boolean data = head.stripLeading().startsWith("<?xml") && !head.contains("<html");
        return data ? OTHER : head.indexOf('<') >= 0 ? HTML : TEXT;
    }

    private static boolean binary(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, 16), StandardCharsets.ISO_8859_1);
        return MAGIC.stream().anyMatch(head::startsWith) || (!wide(body) && controls(body));
    }

    /** UTF-16 has a NUL in each ASCII character: a byte order mark, or a first {@code <} that shows which half it is. */
    private static boolean wide(byte[] body) {
        int first = body.length > 1 ? ((body[0] & 0xff) << 8) | (body[1] & 0xff) : 0;
        return first == 0xfeff || first == 0xfffe || first == 0x3c00 || first == 0x003c;
    }

    private static boolean controls(byte[] body) {
        int length = Math.min(body.length, HEAD);
        int found = 0;
        for (int i = 0; i < length; i++) {
            found += control(body[i] & 0xff) ? 1 : 0;
        }
        return found * 1000L > (long) length * BINARY_PER_MILLE;
    }

    /** The binary data bytes of the MIME Sniffing Standard, section 3. */
    private static boolean control(int value) {
        return value < 0x20 && value != '\t' && value != '\n' && value != '\f' && value != '\r' && value != 0x1b;
    }

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
