package org.ictmonitor.store;

import java.nio.charset.Charset;

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

    /** Writes the text's bytes from there on; false, and nothing of use written, if it has a sign that windows-1251 has not. */
    static boolean encode(String text, byte[] into, int from) {
        for (int i = 0; i < text.length(); i++) {
            byte encoded = BYTES[text.charAt(i)];
            if (encoded == 0) {
                return false;
            }
            into[from + i] = encoded;
        }
        return true;
    }

    /** Reads what {@link #encode} wrote. */
    static String decoded(byte[] bytes) {
        return new String(bytes, CHARSET);
    }
}
