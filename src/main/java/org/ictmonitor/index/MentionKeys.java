package org.ictmonitor.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * What stands to the left or right of each mention of a code in one segment, as the {@link KeyBeginning} of a context of
 * {@value #WIDTH} signs, which is a lower bound for the keys of all wider ones. It shows without their text which sentences have no
 * line among the first: a frequent code has a hundred thousand mentions, of which fifty are shown. Sentences must be asked for in
 * rising order.
 */
final class MentionKeys {
    /** Nothing is known of narrower contexts, which only very narrow terminals have. */
    static final int WIDTH = 30;

    private final BinaryDocValues keys;
    private final boolean[] wanted;
    private final boolean left;
    private final ByteArrayDataInput input = new ByteArrayDataInput();

    /** @param wanted numbers of mentions, as {@link #wanted} says */
    MentionKeys(LeafReader segment, boolean[] wanted, KwicOrder order) throws IOException {
        keys = DocValues.getBinary(segment, Fields.BESIDE);
        this.wanted = wanted;
        left = order == KwicOrder.LEFT;
    }

    /**
     * Which mentions have the lines that are asked for, by their numbers; empty if the lines are not those of one code, or are
     * ordered by something else than what is known here.
     */
    static Optional<boolean[]> wanted(StudyQuery query, KwicOptions options, MentionNumbers numbers) {
        boolean beside = options.order() == KwicOrder.LEFT || options.order() == KwicOrder.RIGHT;
        return beside && options.width() >= WIDTH
                ? query.plainTerms()
                        .filter(terms -> terms.size() == 1)
                        .map(terms -> terms.iterator().next())
                        .filter(BodyTerms::isCode)
                        .map(numbers::foundBy)
                : Optional.empty();
    }

    /** Whether no line of a sentence can come among the first. */
    boolean areTooLate(FirstLines first, long rank, int sentence, int document) throws IOException {
        if (!keys.advanceExact(document)) {
            return false;
        }
        BytesRef here = keys.binaryValue();
        input.reset(here.bytes, here.offset, here.length);
        while (!input.eof()) {
            boolean isLine = wanted[input.readVInt()];
            int toTheLeft = input.readInt();
            int toTheRight = input.readInt();
            if (isLine && !first.isTooLate(left ? toTheLeft : toTheRight, rank, sentence)) {
                return false;
            }
        }
        return true;
    }
}
