package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.Block;
import org.ictmonitor.Sentence;
import org.ictmonitor.Token;

/**
 * What is read together to tell what mentions are for: a sentence, or a short block of several (coding manual, rules 1 and
 * 15). «Пише бот у Telegram. Через нього передають показники» tells it in its second sentence only.
 *
 * @param words those of the unit
 * @param found the mentions in them
 */
record ContextUnit(Words words, List<Found> found) {
    /** A longer block tells of several things; the passages that coders were given are as short as this. */
    private static final int SHORT_BLOCK = 400;

    /** Whether the sentences of a block are one unit. */
    static boolean isOne(Block block, List<Sentence> sentences) {
        return sentences.size() > 1 && block.text().length() <= SHORT_BLOCK;
    }

    /**
     * A block as one unit.
     *
     * @param sentences all of the block's
     * @param read each of them with its mentions, in the same order
     */
    static ContextUnit of(Block block, List<Sentence> sentences, List<ContextUnit> read) {
        List<Token> tokens = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            int before = tokens.size();
            read.get(at).found().forEach(mention -> found.add(mention.movedBy(before)));
            tokens.addAll(moved(sentences.get(at)));
        }
        return new ContextUnit(new Words(block.text(), tokens), found);
    }

    private static List<Token> moved(Sentence sentence) {
        int by = sentence.start();
        return sentence.tokens().stream()
                .map(token ->
                        new Token(token.start() + by, token.end() + by, token.form(), token.lemmas(), token.capital()))
                .toList();
    }
}
