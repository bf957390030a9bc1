package org.ictmonitor.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** The texts of one segment's sentences, which must be asked for in rising order. */
final class SentenceTexts {
    private final BinaryDocValues texts;
    private final PackedText text = new PackedText();

    SentenceTexts(LeafReader segment) throws IOException {
        texts = DocValues.getBinary(segment, Fields.TEXT);
    }

    /**
     * The text of a sentence, to be read before the next one is asked for.
     *
     * @param sentence its document in its segment
     */
    PackedText of(int sentence) throws IOException {
        if (!texts.advanceExact(sentence)) {
            throw new IOException("a sentence lacks its text");
        }
        text.turnTo(texts.binaryValue());
        return text;
    }
}
