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

    /** The word that is being read; forwards, its end shows only when all of it was read. */
    private int begin;

    private int end;

    /** How many signs of a key that this is compared with were found the same. */
    private int same;

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

    /** All signs of a text from its first word on; such keys compare as strings do. */
    static String of(String text) {
        SortKey key = new SortKey();
        key.forwards(PackedText.of(text), 0, text.length());
        return key.written();
    }

    /** Whether a part of a text has the same key as another text. Nearly all words differ from their forms in capitals at most. */
    static boolean isSame(String text, int first, int behind, String other) {
        boolean same = behind - first == other.length();
        for (int at = 0; same && at < other.length(); at++) {
            same = place(text.charAt(first + at)) == place(other.charAt(at));
        }
        return same || of(text.substring(first, behind)).equals(of(other));
    }

    /** Turns to a part of a text, from its first word on. */
    void forwards(PackedText whole, int first, int behind) {
        turnTo(whole, first, behind, false);
    }

    /** Turns to a part of a text, from its last word back, so that what stands nearest to the end counts first. */
    void backwards(PackedText whole, int first, int behind) {
        turnTo(whole, first, behind, true);
    }

    private void turnTo(PackedText whole, int first, int behind, boolean lastWordFirst) {
        text = whole;
        from = first;
        to = behind;
        backwards = lastWordFirst;
    }

    /** Compares the text that this was turned to with one whose key was {@link #written} down. */
    int compareTo(String other) {
        same = 0;
        for (boolean more = firstWord(); more; more = nextWord()) {
            int difference = compareWord(other);
            if (difference != 0) {
                return difference;
            }
        }
        return NO_MORE - sign(other, same);
    }

    private int compareWord(String other) {
        int known = same;
        if (known > 0 && sign(other, known++) != END) {
            return END - sign(other, same);
        }
        int at = begin;
        for (char place = place(at); place != END; place = ++at < end ? place(at) : END) {
            if (place != SKIPPED && place != sign(other, known++)) {
                return place - sign(other, known - 1);
            }
        }
        end = at;
        same = known;
        return 0;
    }

    private static char sign(String key, int at) {
        return at < key.length() ? key.charAt(at) : NO_MORE;
    }

    /** All signs of the text that this was turned to; such keys compare as strings do. */
    String written() {
        StringBuilder signs = new StringBuilder(to - from);
        for (boolean more = firstWord(); more; more = nextWord()) {
            writeWord(signs);
        }
        return signs.toString();
    }

    private void writeWord(StringBuilder signs) {
        if (!signs.isEmpty()) {
            signs.append(END);
        }
        int at = begin;
        for (char place = place(at); place != END; place = ++at < end ? place(at) : END) {
            if (place != SKIPPED) {
                signs.append(place);
            }
        }
        end = at;
    }

    private boolean firstWord() {
        begin = to;
        end = from;
        return nextWord();
    }

    private boolean nextWord() {
        return backwards ? turnToWordBefore(begin) : turnToWordBehind(end);
    }

    private boolean turnToWordBehind(int last) {
        int at = last;
        while (at < to && !isCounted(at)) {
            at++;
        }
        begin = at;
        end = to;
        return at < to;
    }

    private boolean turnToWordBefore(int last) {
        int behind = last;
        while (behind > from && !isCounted(behind - 1)) {
            behind--;
        }
        int at = behind;
        while (at > from && place(at - 1) != END) {
            at--;
        }
        begin = at;
        end = behind;
        return at < behind;
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
