package org.ictmonitor.crawl;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ictmonitor.Exchange;

/**
 * Where a response says that its page is. Servers write addresses in Cyrillic as the bytes that they are, where a URL has
 * none; each such byte is percent-encoded, as browsers do.
 */
public final class LocationHeader {
    private static final int FIRST_NOT_ASCII = 0x80;
    private static final int MOST = 0xFF;

    private LocationHeader() {}

    /** The reference that the header Location has, empty if there is none. */
    public static Optional<String> of(Exchange exchange) {
        return exchange.header("Location").map(LocationHeader::encoded);
    }

    /** A header is read byte by byte, as ISO-8859-1; with any other letter in it, it was not. */
    private static String encoded(String value) {
        if (value.chars().anyMatch(letter -> letter > MOST)) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        for (byte one : value.getBytes(StandardCharsets.ISO_8859_1)) {
            int letter = Byte.toUnsignedInt(one);
            text.append(letter < FIRST_NOT_ASCII ? String.valueOf((char) letter) : "%%%02X".formatted(letter));
        }
        return text.toString();
    }
}
