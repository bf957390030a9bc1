package org.ictmonitor.extract;

import java.util.Locale;

/** Letters and digits of a text alone, in lower case: what two copies of it share whatever their marks and spaces. */
final class Letters {
    /** One past the Cyrillic Supplement: nearly all text lies below, and is looked up in a table. */
    private static final int KNOWN = 0x530;

    private static final char NONE = 0;
    private static final char[] LOWER = new char[KNOWN];

    static {
        for (char c = 0; c < KNOWN; c++) {
            LOWER[c] = look(c);
        }
    }

    private Letters() {}

    private static char look(char c) {
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NONE;
    }

    /** A letter or digit in lower case, {@link #NONE} for anything else. */
    private static char lower(char c) {
        return c < KNOWN ? LOWER[c] : look(c);
    }

    static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether {@code of(text)} has these in it, without making it.
     *
     * @param letters such as {@link #of} gives, at least one
     */
    static boolean hold(String text, String letters) {
        if (text.indexOf('Σ') >= 0 || text.indexOf('İ') >= 0) {
            return of(text).contains(letters); // what these are in lower case is not told from the letter alone
        }
        char first = letters.charAt(0);
        for (int i = 0; i < text.length(); i++) {
            if (lower(text.charAt(i)) == first && goOn(text, i, letters)) {
                return true;
            }
        }
        return false;
    }

    private static boolean goOn(String text, int from, String letters) {
        int next = 0;
        for (int i = from; i < text.length() && next < letters.length(); i++) {
            char c = lower(text.charAt(i));
            if (c != NONE && c != letters.charAt(next++)) {
                return false;
            }
        }
        return next == letters.length();
    }
}
