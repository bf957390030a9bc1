package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text that can tell its language: without addresses, handles and the names of tools, which stand in texts of any
 * language in Latin letters.
 *
 * @param words in the order of the text, lower case
 */
record OwnText(List<String> words) {
    private static final Set<String> NAMES = WordLists.of("names-of-tools");
    private static final Set<String> ENGLISH = WordLists.of("english-only");
    private static final int LONGEST_ABBREVIATION = 2;

    static OwnText of(String text, int longest) {
        List<String> words = new ArrayList<>();
        int end = Math.min(text.length(), longest);
        int at = 0;
        while (at < end) {
            int from = at;
            while (at < end && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (!isAddress(text, from, at)) {
                addWords(text, from, at, words);
            }
            at++;
        }
        return new OwnText(words);
    }

    /** Whether what stands between two spaces is a URL, a mailbox, a handle or a host. */
    private static boolean isAddress(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            boolean inside = at > from && at + 1 < to;
            if (c == '@' || (inside && c == '.' && isLatin(text, at - 1) && isLatin(text, at + 1))) {
                return true;
            }
            if (inside && c == ':' && text.charAt(at + 1) == '/') {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(String text, int at) {
        return LookAlikes.isLatin(text.charAt(at));
    }

    private static void addWords(String text, int from, int to, List<String> words) {
        int at = from;
        while (at < to) {
            int start = at;
            while (at < to && isPart(text, at, start)) {
                at++;
            }
            if (at > start) {
                addWord(text.substring(start, at), words);
            }
            at = Math.max(at, start + 1);
        }
    }

    private static boolean isPart(String text, int at, int start) {
        char c = text.charAt(at);
        return Letters.isLetter(c) || (at > start && (c == '\'' || c == '’'));
    }

    /** Names of tools and initials in capitals are of no language. */
    private static void addWord(String written, List<String> words) {
        String word = written.toLowerCase(Locale.ROOT);
        boolean initials = written.length() <= LONGEST_ABBREVIATION
                && LookAlikes.isLatin(written.charAt(0))
                && Letters.isUpperCase(written.charAt(written.length() - 1));
        if (!initials && !NAMES.contains(word)) {
            words.add(word);
        }
    }

    /** How many are small words of English. */
    long english() {
        return words.stream().filter(ENGLISH::contains).count();
    }

    String text() {
        return String.join(" ", words);
    }

    boolean mostlyLatin() {
        return LetterCount.of(text(), Integer.MAX_VALUE).mostlyLatin();
    }

    List<String> cyrillic() {
        return words.stream()
                .filter(word -> LookAlikes.isCyrillic(word.charAt(0)))
                .toList();
    }
}
