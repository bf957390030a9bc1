package org.ictmonitor;

import java.util.List;

/**
 * A word as the tagger and the index see it.
 *
 * @param start in the text that was analysed, in UTF-16 units
 * @param end exclusive
 * @param form folded: lower case, one apostrophe, no stress marks, no look-alike letters
 * @param lemmas dictionary forms, folded likewise, each once; empty where the form is its only lemma
 * @param capital whether the word begins with a capital letter in the text
 */
public record Token(int start, int end, String form, List<String> lemmas, boolean capital) {
    public Token {
        lemmas = List.copyOf(lemmas);
    }
}
