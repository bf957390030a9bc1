package org.ictmonitor.index;

import java.io.IOException;
import java.util.List;

/** Where a query matches in the sentences of one segment, which must be asked for in rising order. */
interface Places {
    /** How many places there are in a sentence. */
    int count(int document) throws IOException;

    /**
     * By the words that the query asks for, a key that none of the places in a sentence comes before, unless it has
     * {@link FoldedWords}; the empty key if that is not known.
     */
    default String leastNode(int document) throws IOException {
        return "";
    }

    /** The places in a sentence, in the order of the text. */
    List<Place> in(int document) throws IOException;
}
