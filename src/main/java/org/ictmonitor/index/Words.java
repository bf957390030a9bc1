package org.ictmonitor.index;

import java.util.List;
import org.ictmonitor.Token;

/**
 * What the index needs of the tagger's tokenizer and dictionaries: the same words for sentences and for queries, so that
 * a query finds what the tagger saw. Must be safe to call from several threads.
 */
@FunctionalInterface
public interface Words {
    /**
     * The words of a text in their order.
     *
     * @param language ISO 639-1 code of the dictionary to ask
     */
    List<Token> tokens(String text, String language);
}
