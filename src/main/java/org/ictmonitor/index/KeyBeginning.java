package org.ictmonitor.index;

/**
 * The first signs of a {@link SortKey} as one number, by which most lines are told to come too late without reading their text.
 * Of two keys the one with the smaller number comes first; keys with one number may differ further on, or be the same.
 */
final class KeyBeginning {
    /** As many as 32 bits hold; numbers compare as unsigned ones. */
    private static final int SIGNS = 5;

    /** What may follow is not known: before all that it can be. */
    private static final int OPEN = 0;

    /** Nothing follows. */
    private static final int LAST = 1;

    private static final int BETWEEN_WORDS = 2;

    /** Letters of other alphabets, which all have this digit and are not told apart. */
    private static final int OTHER = BETWEEN_WORDS + SortKey.LETTERS + 1;

    private static final int BASE = OTHER + 1;

    /** The number of the key that has no sign. */
    static final int EMPTY = of("", false);

    private KeyBeginning() {}

    /**
     * The number of a key.
     *
     * @param written the key, or how it begins
     * @param goesOn whether the key may go on from there, of which the number is then a lower bound
     */
    static int of(String written, boolean goesOn) {
        long number = 0;
        boolean over = false;
        for (int at = 0; at < SIGNS; at++) {
            int digit = over ? OPEN : at < written.length() ? digit(written.charAt(at)) : goesOn ? OPEN : LAST;
            over |= at >= written.length() || digit == OTHER;
            number = number * BASE + digit;
        }
        return (int) number;
    }

    private static int digit(char sign) {
        int letter = SortKey.letter(sign);
        return letter < 0 ? BETWEEN_WORDS : Math.min(OTHER, BETWEEN_WORDS + 1 + letter);
    }

    /** Whether all keys that have this number are the same. */
    static boolean isWhole(int number) {
        long rest = Integer.toUnsignedLong(number);
        while (rest > 0 && rest % BASE == OPEN) {
            rest /= BASE;
        }
        return rest % BASE == LAST;
    }
}
