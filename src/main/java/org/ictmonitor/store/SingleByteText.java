package org.ictmonitor.store;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Texts in windows-1251, a byte for each letter of Ukrainian, Russian and English: half of what UTF-8 takes, so that
 * there is half as much to compress. A text with any other sign is not written so.
 */
final class SingleByteText {
    private static final Charset CHARSET = Charset.forName("windows-1251");
    private static final byte[] BYTES = bytes();

    private SingleByteText() {}

    private static byte[] bytes() {
        byte[] bytes = new byte[Character.MAX_VALUE + 1];
        for (int value = 1; value < 256; value++) {
            char letter = new String(new byte[] {(byte) value}, CHARSET).charAt(0);
            if (letter != '\ufffd') {
                bytes[letter] = (byte) value;
            }
        }
        return bytes;
    }

    /** The text's bytes, null if it has a sign that windows-1251 has not. */
    static byte @Nullable [] encoded(String text) {
        byte[] encoded = new byte[text.length()];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = BYTES[text.charAt(i)];
            if (encoded[i] == 0) {
                return null;
            }
        }
        return encoded;
    }

    /** Reads what {@link #encoded} wrote. */
    static String decoded(byte[] bytes) {
        return new String(bytes, CHARSET);
    }
}
