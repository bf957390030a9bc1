package org.ictmonitor;

import java.util.List;

/**
 * The context unit: a sentence, or a short block that is none.
 *
 * @param block number of its block on the page, from 0
 * @param start in the block's text, in UTF-16 units
 * @param end exclusive
 * @param text that part of the block's text
 * @param language ISO 639-1 code
 * @param tokens of {@code text}, offsets within it
 */
public record Sentence(int block, int start, int end, String text, String language, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
