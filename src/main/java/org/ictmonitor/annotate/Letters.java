package org.ictmonitor.annotate;

/**
 * What {@link Character} says of a character, looked up once for the Latin and Cyrillic blocks, in which nearly all text
 * lies: its own tables are asked for each letter of each page several times over.
 */
final class Letters {
    /** One past the Cyrillic Supplement. */
    private static final int KNOWN = 0x530;

    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int UPPER = 4;
    private static final byte[] KINDS = new byte[KNOWN];
    private static final char[] LOWER = new char[KNOWN];

    static {
        for (char c = 0; c < KNOWN; c++) {
            KINDS[c] = (byte) ((Character.isLetter(c) ? LETTER : 0)
                    | (Character.isDigit(c) ? DIGIT : 0)
                    | (Character.isUpperCase(c) ? UPPER : 0));
            LOWER[c] = Character.toLowerCase(c);
        }
    }

    private Letters() {}

    static boolean isLetter(char c) {
        return c < KNOWN ? (KINDS[c] & LETTER) != 0 : Character.isLetter(c);
    }

    static boolean isLetterOrDigit(char c) {
        return c < KNOWN ? (KINDS[c] & (LETTER | DIGIT)) != 0 : Character.isLetterOrDigit(c);
    }

    static boolean isUpperCase(char c) {
        return c < KNOWN ? (KINDS[c] & UPPER) != 0 : Character.isUpperCase(c);
    }

    static char toLowerCase(char c) {
        return c < KNOWN ? LOWER[c] : Character.toLowerCase(c);
    }
}
