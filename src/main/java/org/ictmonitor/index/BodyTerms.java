package org.ictmonitor.index;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Keyed;
import org.ictmonitor.Mention;
import org.ictmonitor.Purpose;
import org.ictmonitor.Token;

/**
 * How words, lemmas and codes are told apart in the one field that holds them: a lemma stands as it is, a form after
 * {@code =}, a code after {@code #}. No token of a text begins with either sign.
 */
final class BodyTerms {
    /** Longer words are cut, in the index as in queries; Lucene itself refuses terms of more than 32,766 bytes. */
    private static final int LONGEST = 255;

    private BodyTerms() {}

    static String lemma(String lemma) {
        return cut(lemma);
    }

    static String form(String form) {
        return cut("=" + form);
    }

    /** How many terms stand at a word's place: its form and its lemmas. */
    static int count(Token token) {
        return 1 + Math.max(1, token.lemmas().size());
    }

    /** Writes one of a word's terms, the form being number 0. */
    static void write(Token token, int number, CharTermAttribute term) {
        if (number == 0) {
            term.append('=').append(token.form());
        } else {
            term.append(token.lemmas().isEmpty() ? token.form() : token.lemmas().get(number - 1));
        }
        term.setLength(Math.min(LONGEST, term.length()));
    }

    static String code(Code code) {
        return "#" + code.value();
    }

    static String code(Code code, Keyed property) {
        return "#" + code.value() + "|" + property.key();
    }

    /** All terms that find a mention: its code and those above it, each alone and with its purpose or aspect. */
    static List<String> of(Mention mention) {
        return mention.code().withAncestors().stream()
                .flatMap(code -> of(code, mention.purpose(), mention.aspect()))
                .toList();
    }

    private static Stream<String> of(Code code, Purpose purpose, Aspect aspect) {
        List<Keyed> properties = List.of(purpose, aspect);
        return Stream.concat(
                Stream.of(code(code)),
                properties.stream()
                        .filter(property -> property != Purpose.NONE && property != Aspect.NONE)
                        .map(property -> code(code, property)));
    }

    private static String cut(String term) {
        return term.length() <= LONGEST ? term : term.substring(0, LONGEST);
    }
}
