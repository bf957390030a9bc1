package org.ictmonitor.annotate;

/**
 * Folds words that mix Latin and Cyrillic letters which look the same, such as «Viбер» or «Google Мееt», into the
 * alphabet that the letters without a twin belong to.
 */
final class LookAlikes {
    private static final String LATIN = "aeiopcxykmthb";
    private static final String CYRILLIC = "аеіорсхукмтнв";
    /** Latin letters that have no twin in print, and the Cyrillic letter they stand for when the rest is Cyrillic. */
    private static final String FOREIGN_LATIN = "vdnlgzsufrjwq";

    private static final String SOUND = "вднлгзсуфрйвк";

    private LookAlikes() {}

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u052F';
    }

    /** Folds the lower-case word in the buffer in place. */
    static void fold(char[] word, int length) {
        if (towardsCyrillic(word, length)) {
            replace(word, length, LATIN, CYRILLIC);
            replace(word, length, FOREIGN_LATIN, SOUND);
        } else {
            replace(word, length, CYRILLIC, LATIN);
        }
    }

    /** Letters without a twin decide; the more of them the better; at a tie, all letters do. */
    private static boolean towardsCyrillic(char[] word, int length) {
        int certain = 0;
        int all = 0;
        for (int i = 0; i < length; i++) {
            certain += weight(word[i], true);
            all += weight(word[i], false);
        }
        return certain != 0 ? certain > 0 : all >= 0;
    }

    private static int weight(char c, boolean onlyCertain) {
        if (isCyrillic(c)) {
            return onlyCertain && CYRILLIC.indexOf(c) >= 0 ? 0 : 1;
        }
        if (isLatin(c)) {
            return onlyCertain && "aeiopcxy".indexOf(c) >= 0 ? 0 : -1;
        }
        return 0;
    }

    private static void replace(char[] word, int length, String from, String to) {
        for (int i = 0; i < length; i++) {
            int at = from.indexOf(word[i]);
            if (at >= 0) {
                word[i] = to.charAt(at);
            }
        }
    }
}
