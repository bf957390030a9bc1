package org.ictmonitor.config;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be said of a codebook's words without reading any text: their notation, and which known word is nearest. */
final class CodebookWords {
    private static final Pattern CLASS = Pattern.compile("<([^<>]*)>");
    private static final int FAR = 3;

    private CodebookWords() {}

    /** What is wrong with a pattern's notation, empty if nothing. */
    static Optional<String> checkPattern(String pattern, Collection<String> classes) {
        if (pattern.isBlank()) {
            return Optional.of("a pattern is empty");
        }
        if (count(pattern, '{') != count(pattern, '}') || count(pattern, '<') != count(pattern, '>')) {
            return Optional.of("the brackets of the pattern '" + pattern + "' do not match");
        }
        return unknownClass(pattern, classes);
    }

    private static Optional<String> unknownClass(String pattern, Collection<String> classes) {
        Matcher matcher = CLASS.matcher(pattern);
        while (matcher.find()) {
            if (!classes.contains(matcher.group(1))) {
                return Optional.of("the pattern '" + pattern + "' uses the class <" + matcher.group(1)
                        + ">, which is not under words:");
            }
        }
        return Optional.empty();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** The known word that differs in the fewest letters, if it is near enough to be meant. */
    static Optional<String> nearest(String word, Iterable<String> known) {
        String best = "";
        int least = FAR;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            nextRow(row, a.charAt(i - 1), b, i);
        }
        return row[b.length()];
    }

    private static void nextRow(int[] row, char letter, String b, int i) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int change = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}
