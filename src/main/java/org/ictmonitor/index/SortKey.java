package org.ictmonitor.index;

/**
 * Texts in the order of a dictionary, as a row of signs that compare by their numbers: digits, then Latin letters, then
 * Cyrillic ones in the order {@value #CYRILLIC}, which is the Ukrainian alphabet with the four letters that only Russian has
 * in their places. Capitals count as small letters; apostrophes, soft hyphens and stress marks do not count; whatever else is no
 * letter or digit only ends a word, and a word comes before longer ones that begin with it. Own table and not
 * {@link java.text.Collator}: the rules that a Java version has for a language differ between versions, and an answer of a
 * finished round must not; and the signs of a table are had one by one, of which the first few tell most lines apart.
 *
 * <p>A view that can be set to one part of a text after the other. Not safe for several threads.
 */
final class SortKey {
    private static final String CYRILLIC = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя";
    private static final String LATIN = "0123456789abcdefghijklmnopqrstuvwxyz";

    /** How many letters and digits have a place in that order. */
    static final int LETTERS = LATIN.length() + CYRILLIC.length();

    private static final String UNCOUNTED = "'’ʼ‘`´′＇\u00AD\u0301";

    /** Behind the last sign: a key comes before longer ones that begin with it. */
    private static final char NO_MORE = 0;

    private static final char END = 1;
    private static final char SKIPPED = 2;
    private static final int FIRST = 16;
    private static final char[] PLACES = places();

    /** The same by the numbers that signs have in packed texts. */
    private static final char[] NARROW_PLACES = narrowPlaces();

    private PackedText text = new PackedText();
    private int from;
    private int to;
    private boolean backwards;

    /** The next sign of the word that is being read, and where that word ends, as far as it is known. */
    private int at;

    private int end;

    /** Backwards: where the words end that were not read yet. */
    private int rest;

    private boolean begun;

    private static char[] places() {
        char[] places = new char[0x530];
        for (int i = 0; i < places.length; i++) {
            places[i] = beyondTable(Character.toLowerCase((char) i));
        }
        String order = LATIN + CYRILLIC;
        for (int i = 0; i < order.length(); i++) {
            places[order.charAt(i)] = (char) (FIRST + i);
            places[Character.toUpperCase(order.charAt(i))] = (char) (FIRST + i);
        }
        return places;
    }

    private static char[] narrowPlaces() {
        char[] places = new char[PackedText.SIGNS];
        for (int number = 0; number < places.length; number++) {
            places[number] = place(PackedText.sign(number));
        }
        return places;
    }

    /** Letters of other alphabets have higher code points than all the places, so that they stand behind. */
    private static char beyondTable(char sign) {
        if (UNCOUNTED.indexOf(sign) >= 0) {
            return SKIPPED;
        }
        return Character.isLetterOrDigit(sign) ? sign : END;
    }

    /** The place of a sign of a key among letters and digits, {@link #LETTERS} or more if it has none; -1 between words. */
    static int letter(char sign) {
        return sign == END ? -1 : sign - FIRST;
    }

    /** Turns to a part of a text, from its first word on. */
    void forwards(PackedText whole, int begin, int behind) {
        turnTo(whole, begin, behind, false);
    }

    /** Turns to a part of a text, from its last word back, so that what stands nearest to the end counts first. */
    void backwards(PackedText whole, int begin, int behind) {
        turnTo(whole, begin, behind, true);
    }

    private void turnTo(PackedText whole, int begin, int behind, boolean lastWordFirst) {
        text = whole;
        from = begin;
        to = behind;
        backwards = lastWordFirst;
        restart();
    }

    private void restart() {
        at = from;
        end = from;
        rest = to;
        begun = false;
    }

    /** Compares the text that this was turned to with one whose key was {@link #written} down. */
    int compareTo(String other) {
        restart();
        for (int sign = 0; sign < other.length(); sign++) {
            int difference = next() - other.charAt(sign);
            if (difference != 0) {
                return difference;
            }
        }
        return next();
    }

    /** All signs of the text that this was turned to; such keys compare as strings do. */
    String written() {
        restart();
        StringBuilder signs = new StringBuilder(to - from);
        for (char sign = next(); sign != NO_MORE; sign = next()) {
            signs.append(sign);
        }
        return signs.toString();
    }

    private char next() {
        while (true) {
            while (at < end) {
                char place = place(at++);
                if (place > SKIPPED) {
                    return place;
                }
                if (place == END) {
                    end = at;
                }
            }
            if (!(backwards ? turnToWordBefore() : turnToWordBehind())) {
                return NO_MORE;
            }
            if (begun) {
                return END;
            }
            begun = true;
        }
    }

    /** Where this word ends shows when it is read. */
    private boolean turnToWordBehind() {
        while (at < to && !isCounted(at)) {
            at++;
        }
        end = to;
        return at < end;
    }

    private boolean turnToWordBefore() {
        int behind = rest;
        while (behind > from && !isCounted(behind - 1)) {
            behind--;
        }
        int begin = behind;
        while (begin > from && place(begin - 1) != END) {
            begin--;
        }
        end = behind;
        at = begin;
        rest = begin;
        return at < end;
    }

    private boolean isCounted(int index) {
        return place(index) > SKIPPED;
    }

    private char place(int index) {
        return text.isWide() ? place(text.charAt(index)) : NARROW_PLACES[text.number(index)];
    }

    private static char place(char sign) {
        return sign < PLACES.length ? PLACES[sign] : beyondTable(sign);
    }
}
