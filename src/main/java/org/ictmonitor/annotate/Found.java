package org.ictmonitor.annotate;

import org.ictmonitor.Code;

/**
 * A mention in the words of one sentence, before its purpose is known.
 *
 * @param from first token
 * @param to token after the last
 * @param address whether it is an address that stands in the text
 * @param score how sure the tagger is, 0 to 1
 */
record Found(Code code, int from, int to, boolean address, double score) {
    int length() {
        return to - from;
    }

    Found as(Code other) {
        return new Found(other, from, to, address, score);
    }

    Found over(int first, int last) {
        return new Found(code, first, last, address, score);
    }

    /** The same so many tokens further on. */
    Found movedBy(int tokens) {
        return over(from + tokens, to + tokens);
    }
}
