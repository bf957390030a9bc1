package org.ictmonitor.extract;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the one-byte encodings of Ukrainian and Russian apart by how common the letters are that the bytes would be.
 * The same bytes are frequent small letters in one encoding and rare letters, capitals inside words or lines of a table
 * frame in the others.
 */
final class CyrillicDetector {
    private static final int SAMPLE = 20_000;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-U"),
            Charset.forName("ISO-8859-5"),
            Charset.forName("IBM866"));

    /** Small letters from the most common to the rarest, Ukrainian and Russian taken together. */
    private static final String BY_FREQUENCY = "оаинтевірслкдмупяьзбгчйыхжшюцєїщфэґъё";

    /** Mean score of a byte from which text is Cyrillic; German or Polish read as Cyrillic stays below zero. */
    private static final double CYRILLIC = 0.35;

    /** By how much the best candidate must beat a label to overrule it. */
    private static final double MARGIN = 0.25;

    private static final Map<Character, Double> SCORES = scores();

    private CyrillicDetector() {}

    /** The charset of bytes that are not UTF-8: the label's, unless another explains them much better. */
    static Charset choose(byte[] body, Optional<Charset> label) {
        Charset best = best(body);
        double found = inWords(body) ? score(body, best) : 0;
        return label.filter(named -> trusted(named, body, found)).orElse(found >= CYRILLIC ? best : WESTERN);
    }

    /** Text that was read as windows-1252 and is Cyrillic; the same text if it is not. */
    static String mend(String text) {
        if (!WESTERN.newEncoder().canEncode(text)) {
            return text;
        }
        byte[] bytes = text.getBytes(WESTERN);
        Charset best = best(bytes);
        return inWords(bytes) && score(bytes, best) >= CYRILLIC ? new String(bytes, best) : text;
    }

    /**
     * Whether most bytes above ASCII stand beside another, as letters of Cyrillic words do. Quotes, dashes and letters
     * with accents in a text in Latin letters stand alone, whatever letters they would be.
     */
    private static boolean inWords(byte[] body) {
        int alone = 0;
        int together = 0;
        for (int i = 0; i < body.length; i++) {
            if (body[i] < 0) {
                boolean beside = (i > 0 && body[i - 1] < 0) || (i + 1 < body.length && body[i + 1] < 0);
                together += beside ? 1 : 0;
                alone += beside ? 0 : 1;
            }
        }
        return together > alone;
    }

    private static Charset best(byte[] body) {
        return CANDIDATES.stream()
                .max(Comparator.comparingDouble(charset -> score(body, charset)))
                .orElseThrow();
    }

    private static boolean trusted(Charset label, byte[] body, double best) {
        return switch (label.name()) {
            case "UTF-8", "US-ASCII", "UTF-16", "UTF-16LE", "UTF-16BE" -> false;
            case "windows-1252", "ISO-8859-1", "ISO-8859-15" -> best < CYRILLIC;
            case "windows-1251", "KOI8-U", "KOI8-R", "ISO-8859-5", "IBM866" ->
                score(body, label) + MARGIN >= best || best < CYRILLIC;
            default -> true;
        };
    }

    private static double score(byte[] body, Charset charset) {
        byte[] high = new byte[SAMPLE];
        int length = sample(body, high);
        String text = new String(high, 0, length, charset);
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != ' ') {
                sum += score(letter, i == 0 ? ' ' : text.charAt(i - 1));
                counted++;
            }
        }
        return counted == 0 ? 0 : sum / counted;
    }

    private static double score(char letter, char before) {
        double known = SCORES.getOrDefault(Character.toLowerCase(letter), -1.0);
        if (!Character.isUpperCase(letter)) {
            return known;
        }
        return Character.isLowerCase(before) ? -1 : known / 2;
    }

    /** The bytes above ASCII, a space for each run of others between them. */
    private static int sample(byte[] body, byte[] into) {
        int length = 0;
        for (int i = 0; i < body.length && length < into.length; i++) {
            if (body[i] < 0) {
                into[length++] = body[i];
            } else if (length > 0 && into[length - 1] != ' ') {
                into[length++] = ' ';
            }
        }
        return length;
    }

    private static Map<Character, Double> scores() {
        Map<Character, Double> scores = new HashMap<>();
        for (int rank = 0; rank < BY_FREQUENCY.length(); rank++) {
            scores.put(BY_FREQUENCY.charAt(rank), 1.0 - 1.2 * rank / BY_FREQUENCY.length());
        }
        for (char mark : "«»№–—’“”„\u00a0…•".toCharArray()) {
            scores.put(mark, 0.3);
        }
        return scores;
    }
}
