package org.ictmonitor.index;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Keyed;
import org.ictmonitor.Mention;
import org.ictmonitor.Purpose;
import org.ictmonitor.Token;

/**
 * How words, lemmas and codes are told apart in the one field that holds them: a lemma stands as it is, a form after
 * {@code =}, a form that is its own lemma after {@code +} and only once, since every term costs, a code after {@code #}.
 * No token of a text begins with any of these signs.
 */
final class BodyTerms {
    /** Longer words are cut, in the index as in queries; Lucene itself refuses terms of more than 32,766 bytes. */
    private static final int LONGEST = 255;

    /** Before a form that is not among its lemmas. */
    static final String INFLECTED = "=";

    /** Before a form that is among its lemmas. */
    static final String OWN_LEMMA = "+";

    private BodyTerms() {}

    /** The terms that find a lemma: in another form, and as it stands. */
    static Set<String> lemma(String lemma) {
        return Set.of(cut(lemma), cut(OWN_LEMMA + lemma));
    }

    /** The terms that find a form, whatever its lemma. */
    static Set<String> form(String form) {
        return Set.of(cut(INFLECTED + form), cut(OWN_LEMMA + form));
    }

    /** Whether a term finds a form: of these there is one at each word's place. */
    static boolean isForm(String term) {
        return term.startsWith(INFLECTED) || term.startsWith(OWN_LEMMA);
    }

    /** The form that a term finds, or how it begins; empty for lemmas and codes. */
    static String formOf(String term) {
        return isForm(term) ? term.substring(1) : "";
    }

    /** Where a word's form stands among its lemmas, -1 if it does not. A form without lemmas is its own. */
    static int own(Token token) {
        return token.lemmas().isEmpty() ? 0 : token.lemmas().indexOf(token.form());
    }

    /** How many terms stand at a word's place. */
    static int count(Token token, int own) {
        return own >= 0
                ? Math.max(1, token.lemmas().size())
                : 1 + token.lemmas().size();
    }

    /** One of a word's terms, the form being number 0. */
    static BytesRef term(Token token, int own, int number, TermBytes terms) {
        return number == 0
                ? terms.of(own >= 0 ? OWN_LEMMA : INFLECTED, token.form())
                : terms.of("", token.lemmas().get(own < 0 || number <= own ? number - 1 : number));
    }

    /** Whether a term finds mentions, and nothing else. */
    static boolean isCode(String term) {
        return term.startsWith("#");
    }

    static String code(Code code) {
        return "#" + code.value();
    }

    static String code(Code code, Keyed property) {
        return "#" + code.value() + "|" + property.key();
    }

    /** All terms that find a mention: its code and those above it, each alone and with its purpose or aspect. */
    static List<String> of(Mention mention) {
        return of(mention.code(), mention.purpose(), mention.aspect()).toList();
    }

    /** Whether a term finds mentions of a code, with some purpose or aspect at least. */
    static boolean mayFind(String term, Code code) {
        return code.withAncestors().stream()
                .map(BodyTerms::code)
                .anyMatch(found -> term.equals(found) || term.startsWith(found + "|"));
    }

    /** Whether a term finds the mentions of a code with this purpose and aspect. */
    static boolean finds(String term, Code code, Purpose purpose, Aspect aspect) {
        return of(code, purpose, aspect).anyMatch(term::equals);
    }

    private static Stream<String> of(Code mentioned, Purpose purpose, Aspect aspect) {
        return mentioned.withAncestors().stream().flatMap(code -> ofOne(code, purpose, aspect));
    }

    private static Stream<String> ofOne(Code code, Purpose purpose, Aspect aspect) {
        List<Keyed> properties = List.of(purpose, aspect);
        return Stream.concat(
                Stream.of(code(code)),
                properties.stream()
                        .filter(property -> property != Purpose.NONE && property != Aspect.NONE)
                        .map(property -> code(code, property)));
    }

    static String cut(String term) {
        return term.length() <= LONGEST ? term : term.substring(0, LONGEST);
    }
}
