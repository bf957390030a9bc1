package org.ictmonitor.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The text of a sentence as the index keeps it: every sign takes as many bytes as every other, so that what stands beside a
 * match is read without the rest of the sentence. That is one byte if all signs of the sentence are among those that texts of
 * portals are made of, else two. The index is a fifth to a quarter larger than with text that is packed in blocks.
 *
 * <p>A view of bytes that can be set to one sentence after the other. Not safe for several threads.
 */
final class PackedText implements CharSequence {
    /** The table is part of the index's format: {@link CommitNote} has to tell indexes apart if it changes. */
    private static final String BEYOND_ASCII =
            "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁёЄєІіЇїҐґ"
                    + "«»„“”‘’‚ʼ–—―−…№•·©®™°§±×÷₴€£½¼¾²³←↑→↓↗✓✔☎✉■●▪►\t\n\r"
                    + "\u00A0\u00AD\u0301\u2009\u200B\u200D\u202F\uFEFF";

    /** How many signs take one byte. */
    static final int SIGNS = 256;

    private static final int FIRST_ASCII = ' ';
    private static final int LAST_ASCII = '~';
    private static final byte NARROW = 1;
    private static final byte WIDE = 2;
    private static final int NONE = -1;

    private static final char[] SIGN_OF = signs();
    private static final short[] NUMBER_OF = numbers();

    private byte[] bytes = {NARROW};
    private int begin = 1;
    private int length;
    private boolean wide;

    private static char[] signs() {
        char[] signs = new char[SIGNS];
        int next = 0;
        for (int number = 0; number < SIGNS; number++) {
            boolean ascii = FIRST_ASCII <= number && number <= LAST_ASCII;
            if (ascii) {
                signs[number] = (char) number;
            } else if (next < BEYOND_ASCII.length()) {
                signs[number] = BEYOND_ASCII.charAt(next++);
            }
        }
        return signs;
    }

    private static short[] numbers() {
        short[] numbers = new short[1 << Character.SIZE];
        Arrays.fill(numbers, (short) NONE);
        for (int number = 0; number < SIGNS; number++) {
            if (SIGN_OF[number] > 0) {
                numbers[SIGN_OF[number]] = (short) number;
            }
        }
        return numbers;
    }

    /** A text of its own. */
    static PackedText of(String text) {
        BytesRef packed = new BytesRef();
        pack(text, packed);
        PackedText view = new PackedText();
        view.turnTo(packed);
        return view;
    }

    /** Packs a text into bytes that are used again for the next one. */
    static void pack(String text, BytesRef into) {
        into.bytes = ArrayUtil.growNoCopy(into.bytes, 1 + 2 * text.length());
        into.offset = 0;
        into.length = packNarrow(text, into.bytes) ? 1 + text.length() : packWide(text, into.bytes);
    }

    private static boolean packNarrow(String text, byte[] bytes) {
        bytes[0] = NARROW;
        for (int at = 0; at < text.length(); at++) {
            int number = NUMBER_OF[text.charAt(at)];
            if (number == NONE) {
                return false;
            }
            bytes[1 + at] = (byte) number;
        }
        return true;
    }

    private static int packWide(String text, byte[] bytes) {
        bytes[0] = WIDE;
        int next = 1;
        for (int at = 0; at < text.length(); at++) {
            bytes[next++] = (byte) (text.charAt(at) >> Byte.SIZE);
            bytes[next++] = (byte) text.charAt(at);
        }
        return next;
    }

    /** Turns to a text that was packed, whose bytes must stay as they are as long as it is read. */
    void turnTo(BytesRef packed) {
        bytes = packed.bytes;
        begin = packed.offset + 1;
        wide = bytes[packed.offset] == WIDE;
        length = wide ? (packed.length - 1) / 2 : packed.length - 1;
    }

    /** Of a text that is now read: whether its signs take two bytes each. */
    boolean isWide() {
        return wide;
    }

    /** The number of a sign where signs take one byte each. */
    int number(int index) {
        return bytes[begin + index] & 0xFF;
    }

    /** The sign that a number stands for. */
    static char sign(int number) {
        return SIGN_OF[number];
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if (!wide) {
            return SIGN_OF[number(index)];
        }
        int at = begin + 2 * index;
        return (char) ((bytes[at] << Byte.SIZE) | (bytes[at + 1] & 0xFF));
    }

    @Override
    public String subSequence(int start, int end) {
        char[] signs = new char[end - start];
        for (int at = 0; at < signs.length; at++) {
            signs[at] = charAt(start + at);
        }
        return new String(signs);
    }

    @Override
    public String toString() {
        return subSequence(0, length);
    }
}
