package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ictmonitor.Token;

/** The words of one sentence together with what stands between them. */
final class Words {
    private static final Set<String> SHORTENED = Set.of("ел", "эл", "електр", "электр", "електрон", "электрон");

    private final String text;
    private final List<Token> tokens;

    Words(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Words that all stand next to each other, one space between them. */
    static Words ofForms(String[] forms) {
        List<Token> tokens = new ArrayList<>(forms.length);
        int at = 0;
        for (String form : forms) {
            tokens.add(new Token(at, at + form.length(), form, List.of(), false));
            at += form.length() + 1;
        }
        return new Words(String.join(" ", forms), tokens);
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    String text() {
        return text;
    }

    /** The folded form at a place, empty outside the sentence. */
    String form(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).form();
    }

    /** Whether the word there is, or is a form of, that dictionary word. */
    boolean is(int at, String lemma) {
        return at >= 0
                && at < tokens.size()
                && (form(at).equals(lemma) || tokens.get(at).lemmas().contains(lemma));
    }

    /** Whether the word there is, or is a form of, one of those dictionary words. */
    boolean isAny(int at, Set<String> lemmas) {
        return lemmas.contains(form(at))
                || (at >= 0
                        && at < tokens.size()
                        && tokens.get(at).lemmas().stream().anyMatch(lemmas::contains));
    }

    boolean capital(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).capital();
    }

    /** The word as it stands on the page. */
    String surface(int at) {
        Token token = tokens.get(at);
        return text.substring(token.start(), token.end());
    }

    String surface(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** What stands between a word and the next one; before the first word and after the last, the text's edge. */
    String gap(int at) {
        int start = at < 0 ? 0 : tokens.get(at).end();
        int end = at + 1 >= tokens.size() ? text.length() : tokens.get(at + 1).start();
        return text.substring(start, end);
    }

    /** Whether only spaces, hyphens and quotation marks part a word from the next; «ел. пошта»: the stop of an abbreviation too. */
    boolean adjacent(int at) {
        if (at < 0 || at + 1 >= tokens.size()) {
            return false;
        }
        int end = tokens.get(at + 1).start();
        for (int i = tokens.get(at).end(); i < end; i++) {
            if (!joins(text.charAt(i)) && !(text.charAt(i) == '.' && SHORTENED.contains(form(at)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean joins(char c) {
        return c == ' ' || c == '\u00A0' || c == '-' || c == '‑' || c == '\u2010' || isQuote(c);
    }

    static boolean isQuote(char c) {
        return "\"«»„“”‟‹›'’".indexOf(c) >= 0;
    }

    /** Whether every word of two letters or more is in capitals. */
    boolean allCapitals() {
        int upper = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String surface = surface(i);
            if (surface.length() > 1 && !surface.equals(surface.toUpperCase(java.util.Locale.ROOT))) {
                return false;
            }
            upper += surface.length() > 1 ? 1 : 0;
        }
        return upper > 1;
    }
}
