package org.ictmonitor.index;

import java.io.IOException;

/** What is known of the lines of a segment's sentences without reading their text. Sentences must be asked for in rising order. */
@FunctionalInterface
interface LineBounds {
    /**
     * Whether no line of a sentence can come among the first.
     *
     * @param rank of the sentence's page in the order of places
     * @param sentence its document in the whole index
     * @param document the same in its segment
     */
    boolean areTooLate(FirstLines first, long rank, int sentence, int document) throws IOException;
}
