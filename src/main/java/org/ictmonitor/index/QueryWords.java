package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Purpose;
import org.ictmonitor.Token;

/**
 * Turns the words of a query into terms of the index, by the same tokenizer and dictionaries that made it. A query does
 * not say its language, so that each word stands for the lemmas that it has in any of them.
 */
final class QueryWords {
    private static final List<String> LANGUAGES = List.of("uk", "ru", "en");

    private final Words words;

    QueryWords(Words words) {
        this.words = words;
    }

    /**
     * The terms that may stand at each position, in their order; empty if there is no word in the text.
     *
     * @param forms whether the words are meant exactly as they are written
     */
    List<Set<String>> positions(String text, boolean forms) {
        List<Set<String>> positions = new ArrayList<>();
        for (String piece : text.strip().split("\\s+")) {
            if (piece.startsWith("#")) {
                positions.add(Set.of(code(piece)));
            } else {
                positions.addAll(forms ? forms(piece) : lemmas(piece));
            }
        }
        return positions;
    }

    private List<Set<String>> forms(String text) {
        return words.tokens(text, LANGUAGES.getFirst()).stream()
                .map(token -> BodyTerms.form(token.form()))
                .toList();
    }

    private List<Set<String>> lemmas(String text) {
        List<Set<String>> positions = new ArrayList<>();
        for (String language : LANGUAGES) {
            List<Token> tokens = words.tokens(text, language);
            if (positions.isEmpty()) {
                tokens.forEach(token -> positions.add(new LinkedHashSet<>()));
            }
            if (tokens.size() == positions.size()) {
                addLemmas(positions, tokens);
            }
        }
        return positions;
    }

    private static void addLemmas(List<Set<String>> positions, List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            List<String> lemmas = token.lemmas().isEmpty() ? List.of(token.form()) : token.lemmas();
            lemmas.stream().map(BodyTerms::lemma).forEach(positions.get(at)::addAll);
        }
    }

    /** A part of a word as forms have it, for patterns. */
    String folded(String part) {
        List<Token> tokens = words.tokens(part, LANGUAGES.getFirst());
        return tokens.size() == 1 ? tokens.getFirst().form() : part.toLowerCase(Locale.ROOT);
    }

    /** The term of {@code #viber} or {@code #viber|provide}. */
    static String code(String written) {
        String[] parts = written.substring(1).toLowerCase(Locale.ROOT).split("\\|", 2);
        Code code = codeOf(parts[0], written);
        return parts.length == 1 ? BodyTerms.code(code) : BodyTerms.code(code, property(parts[1], written));
    }

    private static Code codeOf(String value, String written) {
        try {
            return new Code(value);
        } catch (IllegalArgumentException e) {
            throw new MonitorException(
                    MonitorException.Exit.WRONG_CALL,
                    "'" + written
                            + "' in the query is no code: expected # and a code of the codebook, such as #viber or"
                            + " #viber.community.",
                    e);
        }
    }

    private static Keyed property(String key, String written) {
        Optional<Keyed> purpose = Keyed.of(Purpose.class, key)
                .filter(found -> found != Purpose.NONE)
                .map(found -> found);
        Optional<Keyed> aspect = Keyed.of(Aspect.class, key)
                .filter(found -> found != Aspect.NONE)
                .map(found -> found);
        return purpose.or(() -> aspect)
                .orElseThrow(() -> MonitorException.wrong("'" + written
                        + "' in the query: expected a purpose or an aspect after |, as in #viber|provide or"
                        + " #diia|registration."));
    }
}
