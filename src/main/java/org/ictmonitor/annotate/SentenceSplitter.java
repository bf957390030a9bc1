package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.util.Span;

/**
 * Splits a block into sentences: at a full stop, question or exclamation mark or ellipsis that is followed by white space
 * and something that can begin a sentence, unless the stop belongs to an abbreviation, an initial or a number. A tab, which
 * parts the cells of a row, does not split: a row is read as one. Safe for any number of threads.
 */
final class SentenceSplitter implements SentenceDetector {
    /** No sentence is longer, so that a page without full stops cannot make the steps after this one slow. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_ABBREVIATION = 8;

    private static final Set<String> ABBREVIATIONS = WordLists.of("abbreviations");

    @Override
    public String[] sentDetect(CharSequence text) {
        return Span.spansToStrings(sentPosDetect(text), text);
    }

    @Override
    public Span[] sentPosDetect(CharSequence characters) {
        String text = characters.toString();
        char[] signs = text.toCharArray();
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < signs.length; at++) {
            if ((mayEnd(signs[at]) || at - start >= LONGEST) && ends(text, start, at)) {
                add(sentences, text, start, at + 1);
                start = at + 1;
            }
        }
        add(sentences, text, start, text.length());
        return sentences.toArray(new Span[0]);
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Span(start, end));
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0';
    }

    /** Of the signs of a text few can end a sentence, and a look at the sign alone costs least. */
    private static boolean mayEnd(char c) {
        return !LookAlikes.isCyrillic(c) && (c == '\n' || isTerminator(c) || closes(c));
    }

    private static boolean ends(String text, int start, int at) {
        char c = text.charAt(at);
        if (at - start >= LONGEST) {
            return isSpace(c) || at - start >= 2 * LONGEST;
        }
        if (c == '\n') {
            return true;
        }
        if (!isTerminator(c) && !closesAfterTerminator(text, start, at)) {
            return false;
        }
        return at + 1 < text.length()
                && isSpace(text.charAt(at + 1))
                && begins(text, at + 1)
                && !(c == '.' && abbreviates(text, start, at));
    }

    private static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static boolean closesAfterTerminator(String text, int start, int at) {
        return at > start && closes(text.charAt(at)) && isTerminator(text.charAt(at - 1));
    }

    private static boolean closes(char c) {
        return c == '»' || c == '”' || c == '"' || c == ')';
    }

    /** Whether what follows can begin a sentence: a capital, a digit, an opening quote, a dash. */
    private static boolean begins(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return Character.isUpperCase(c) || Character.isDigit(c) || (!Character.isLetter(c) && c != ',' && c != ')');
    }

    private static boolean abbreviates(String text, int start, int stop) {
        int from = stop;
        while (from > start && stop - from <= LONGEST_ABBREVIATION && partOfWord(text.charAt(from - 1))) {
            from--;
        }
        int length = stop - from;
        if (length == 0 || length > LONGEST_ABBREVIATION) {
            return false;
        }
        return (length == 1 && Character.isUpperCase(text.charAt(from)))
                || isListNumber(text, start, from, stop)
                || ABBREVIATIONS.contains(text.substring(from, stop).toLowerCase(Locale.ROOT));
    }

    private static boolean partOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '’';
    }

    /** "1. Відкрийте застосунок": the number at the beginning of an item is no sentence. */
    private static boolean isListNumber(String text, int start, int from, int stop) {
        return from == start && stop - from <= 2 && Character.isDigit(text.charAt(from));
    }
}
