package org.ictmonitor.index;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;

/** What the index keeps of a segment's sentences to be shown: text, and mentions that it does not show. */
@FunctionalInterface
interface StoredSentences {
    Set<String> FIELDS = Set.of(Fields.BODY, Fields.UNSEEN);

    /** @param sentence its document in its segment */
    Document of(int sentence) throws IOException;

    /** For a few sentences: of a block that is packed, no more is unpacked than leads to each. */
    static StoredSentences oneByOne(LeafReaderContext segment, StoredFields stored) {
        return sentence -> stored.document(segment.docBase + sentence, FIELDS);
    }

    /** For many sentences in their order: every block is unpacked whole, and only once, as Lucene does when it merges. */
    static StoredSentences byBlocks(LeafReaderContext segment, StoredFields stored) {
        if (!(segment.reader() instanceof CodecReader reader)) {
            return oneByOne(segment, stored);
        }
        StoredFieldsReader blocks = reader.getFieldsReader().getMergeInstance();
        return sentence -> {
            DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor(FIELDS);
            blocks.document(sentence, visitor);
            return visitor.getDocument();
        };
    }
}
