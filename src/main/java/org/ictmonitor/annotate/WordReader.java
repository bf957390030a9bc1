package org.ictmonitor.annotate;

import java.util.List;
import org.ictmonitor.Token;

/**
 * The words of a text as tagger and index see them, without a tagger: what a query needs, ready in a fraction of the
 * time. Safe for any number of threads.
 */
public final class WordReader {
    private final WordTokenizer tokenizer = new WordTokenizer(new Lemmas(new Dictionaries()));

    /** As {@link Annotator#tokens}. */
    public List<Token> tokens(String text, String language) {
        return tokenizer.tokens(text, language);
    }
}
