package org.ictmonitor.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What {@link ContentCodec} is about to compress, in one array that is used for one page after the other. Not safe for use by
 * several threads.
 */
final class PlainContent {
    private static final int LONGEST_NUMBER = 5;
    private static final int ROOM = 1 << 16;
    /** A very long page does not hold on to its memory. */
    private static final int MOST_ROOM = 1 << 20;

    private byte[] bytes = new byte[ROOM];
    private int length;

    void clear() {
        length = 0;
        bytes = bytes.length > MOST_ROOM ? new byte[ROOM] : bytes;
    }

    /** Holds the content up to {@link #length()}, until more is written. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Seven bits a byte, lowest first. */
    void number(int value) {
        makeRoom(LONGEST_NUMBER);
        int rest = value;
        while (rest > 0x7f) {
            bytes[length++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Twice the number of bytes, one more if they are windows-1251, then the bytes. */
    void text(String text) {
        int before = length;
        number(2 * text.length() + 1);
        makeRoom(text.length());
        if (SingleByteText.encode(text, bytes, length)) {
            length += text.length();
        } else {
            length = before;
            utf8(text);
        }
    }

    private void utf8(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(2 * encoded.length);
        makeRoom(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
