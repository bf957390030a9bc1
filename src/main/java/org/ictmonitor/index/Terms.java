package org.ictmonitor.index;

import org.ictmonitor.Code;
import org.ictmonitor.Keyed;

/**
 * How words, lemmas and codes are told apart in the one field that holds them: a lemma stands as it is, a form after
 * {@code =}, a code after {@code #}. No token of a text begins with either sign.
 */
final class Terms {
    /** Longer words are cut, in the index as in queries; Lucene itself refuses terms of more than 32,766 bytes. */
    private static final int LONGEST = 255;

    private Terms() {}

    static String lemma(String lemma) {
        return cut(lemma);
    }

    static String form(String form) {
        return cut("=" + form);
    }

    static String code(Code code) {
        return "#" + code.value();
    }

    static String code(Code code, Keyed property) {
        return "#" + code.value() + "|" + property.key();
    }

    private static String cut(String term) {
        return term.length() <= LONGEST ? term : term.substring(0, LONGEST);
    }
}
