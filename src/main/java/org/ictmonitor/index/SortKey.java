package org.ictmonitor.index;

import java.util.Arrays;
import java.util.List;

/**
 * Texts in the order of a dictionary, as a key that compares by code units: digits, then Latin letters, then Cyrillic ones in
 * the order {@value #CYRILLIC}, which is the Ukrainian alphabet with the four letters that only Russian has in their places.
 * Capitals count as small letters; apostrophes, soft hyphens and stress marks do not count; whatever else is no letter or
 * digit only ends a word, and a word comes before longer ones that begin with it. Own table and not
 * {@link java.text.Collator}: the rules that a Java version has for a language differ between versions, and an answer of a
 * finished round must not; and a key of a table is made many times faster.
 */
final class SortKey {
    private static final String CYRILLIC = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя";
    private static final String LATIN = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String UNCOUNTED = "'’ʼ‘`´′＇\u00AD\u0301";
    private static final char END = 1;
    private static final char SKIPPED = 2;
    private static final int FIRST = 16;
    private static final char[] PLACES = places();

    private SortKey() {}

    private static char[] places() {
        char[] places = new char[0x530];
        for (int i = 0; i < places.length; i++) {
            char small = Character.toLowerCase((char) i);
            // Letters of other alphabets have higher code points than all the places, so that they stand behind.
            places[i] = Character.isLetterOrDigit(small) ? small : END;
        }
        String order = LATIN + CYRILLIC;
        for (int i = 0; i < order.length(); i++) {
            places[order.charAt(i)] = (char) (FIRST + i);
            places[Character.toUpperCase(order.charAt(i))] = (char) (FIRST + i);
        }
        return places;
    }

    /** The key of a text from its first word on. */
    static String of(String text) {
        char[] key = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char place = place(text.charAt(i));
            boolean empty = place == END && (length == 0 || key[length - 1] == END);
            if (place != SKIPPED && !empty) {
                key[length++] = place;
            }
        }
        return new String(key, 0, length > 0 && key[length - 1] == END ? length - 1 : length);
    }

    private static char place(char sign) {
        if (UNCOUNTED.indexOf(sign) >= 0) {
            return SKIPPED;
        }
        if (sign < PLACES.length) {
            return PLACES[sign];
        }
        return Character.isLetterOrDigit(sign) ? sign : END;
    }

    /** The key of a text from its last word back, so that what stands nearest to the end counts first. */
    static String backwards(String text) {
        String end = String.valueOf(END);
        List<String> words = Arrays.asList(of(text).split(end));
        return String.join(end, words.reversed());
    }
}
