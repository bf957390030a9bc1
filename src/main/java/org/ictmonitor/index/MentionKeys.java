package org.ictmonitor.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * By what the mentions of a code in one segment are put in order, as lower bounds of their keys: of what stands to the left or
 * right the {@link KeyBeginning} of a context of {@value #WIDTH} signs, which is one for all wider ones too, and of a mention
 * itself its first {@value #NODE} signs. It shows without their text which sentences have no line among the first: a frequent code
 * has a hundred thousand mentions, of which fifty are shown. Sentences must be asked for in rising order.
 */
final class MentionKeys implements LineBounds {
    /** Nothing is known of narrower contexts, which only very narrow terminals have. */
    static final int WIDTH = 30;

    /** Names are shorter; addresses, which are shown for mentions that the text does not show, differ before. */
    static final int NODE = 24;

    private final BinaryDocValues keys;
    private final boolean[] wanted;
    private final KwicOrder order;
    private final ByteArrayDataInput input = new ByteArrayDataInput();
    private final BytesRef packed = new BytesRef();
    private final PackedText node = new PackedText();
    private final SortKey key = new SortKey();

    /** Of the mention that was read last. */
    private int number;

    private int left;

    private int right;

    /** @param wanted numbers of mentions, as {@link #wanted} says */
    MentionKeys(LeafReader segment, boolean[] wanted, KwicOrder order) throws IOException {
        keys = DocValues.getBinary(segment, Fields.BESIDE);
        this.wanted = wanted;
        this.order = order;
    }

    /**
     * Which mentions have the lines that are asked for, by their numbers; empty if the lines are not those of one code, or are
     * ordered by something else than what is known here.
     */
    static Optional<boolean[]> wanted(StudyQuery query, KwicOptions options, MentionNumbers numbers) {
        return isKnown(options)
                ? query.plainTerms()
                        .filter(terms -> terms.size() == 1)
                        .map(terms -> terms.iterator().next())
                        .filter(BodyTerms::isCode)
                        .map(numbers::foundBy)
                : Optional.empty();
    }

    private static boolean isKnown(KwicOptions options) {
        return switch (options.order()) {
            case LEFT, RIGHT -> options.width() >= WIDTH;
            case NODE -> true;
            case PLACE -> false;
        };
    }

    @Override
    public boolean areTooLate(FirstLines first, long rank, int sentence, int document) throws IOException {
        if (!keys.advanceExact(document)) {
            return false;
        }
        BytesRef here = keys.binaryValue();
        packed.bytes = here.bytes;
        input.reset(here.bytes, here.offset, here.length);
        while (!input.eof()) {
            read();
            if (isEarly(first, rank, sentence)) {
                return false;
            }
        }
        return true;
    }

    private void read() {
        number = input.readVInt();
        left = input.readInt();
        right = input.readInt();
        packed.length = input.readVInt();
        packed.offset = input.getPosition();
        input.skipBytes(packed.length);
    }

    /** What is quicker to find out, and answers for most mentions, is asked first. */
    private boolean isEarly(FirstLines first, long rank, int sentence) {
        return switch (order) {
            case LEFT -> !first.isTooLate(left, rank, sentence) && wanted[number];
            case RIGHT -> !first.isTooLate(right, rank, sentence) && wanted[number];
            case NODE -> wanted[number] && !first.isTooLate(ofNode(), rank, sentence);
            case PLACE -> wanted[number];
        };
    }

    private SortKey ofNode() {
        node.turnTo(packed);
        key.forwards(node, 0, node.length());
        return key;
    }
}
