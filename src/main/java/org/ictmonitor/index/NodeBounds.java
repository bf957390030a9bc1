package org.ictmonitor.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/** By the words that a query asks for, before which places there comes none that is ordered by what stands in it. */
final class NodeBounds implements LineBounds {
    private final Places places;
    private final FoldedWords folded;

    NodeBounds(LeafReader segment, Places places) throws IOException {
        this.places = places;
        folded = new FoldedWords(segment);
    }

    @Override
    public boolean areTooLate(FirstLines first, long rank, int sentence, int document) throws IOException {
        return first.isTooLate(places.leastNode(document), rank, sentence) && !folded.areIn(document);
    }
}
