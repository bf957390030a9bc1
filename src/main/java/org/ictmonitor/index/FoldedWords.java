package org.ictmonitor.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.ictmonitor.Token;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences of one segment have words that stand elsewhere in the order of a dictionary than their forms do, since a form has
 * other letters in the place of look-alike ones, or is shorter than the word. In all others the form by which a word is found says
 * where it stands. Sentences must be asked for in rising order.
 */
final class FoldedWords {
    /** The value of {@link Fields#FOLDED} where there are any. */
    static final String WITH = "with";

    private static final Term SENTENCES = new Term(Fields.FOLDED, WITH);

    private final @Nullable PostingsEnum sentences;

    FoldedWords(LeafReader segment) throws IOException {
        sentences = segment.postings(SENTENCES, PostingsEnum.NONE);
    }

    /** Whether a sentence has such words; also if they do not come one after the other, so that what they show is not sure. */
    static boolean areAmong(List<Token> words, String sentence) {
        int behind = 0;
        for (Token word : words) {
            if (word.start() < behind
                    || word.end() > sentence.length()
                    || !SortKey.isSame(sentence, word.start(), word.end(), word.form())) {
                return true;
            }
            behind = word.end();
        }
        return false;
    }

    /** Whether a sentence has such words. */
    boolean areIn(int document) throws IOException {
        PostingsEnum here = sentences;
        return here != null && (here.docID() < document ? here.advance(document) : here.docID()) == document;
    }
}
