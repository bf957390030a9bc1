package org.ictmonitor.index;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Terms of words as Lucene keeps them, in UTF-8. The bytes of common ones are kept, since the same words come again in every
 * sentence. Not safe for several threads.
 */
final class TermBytes {
    private static final int SLOTS = 1 << 15;

    private final @Nullable Known[] memory = new Known[SLOTS];

    /** A term: a sign, which may be missing, and a word behind it. */
    private record Known(String sign, String word, BytesRef bytes) {}

    /** @param sign before the word, see {@link BodyTerms}; empty for a lemma */
    BytesRef of(String sign, String word) {
        int hash = 31 * word.hashCode() + sign.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        Known known = memory[slot];
        if (known == null || !known.word().equals(word) || !known.sign().equals(sign)) {
            known = new Known(sign, word, new BytesRef(BodyTerms.cut(sign + word)));
            memory[slot] = known;
        }
        return known.bytes();
    }
}
