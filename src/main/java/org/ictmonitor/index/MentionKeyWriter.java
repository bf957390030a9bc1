package org.ictmonitor.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import org.ictmonitor.Mention;

/** Writes down what the mentions of a sentence are and what stands beside them, for {@link MentionKeys}. */
final class MentionKeyWriter {
    private static final Comparator<Mention> ORDER =
            Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end);
    private static final int MOST_BYTES = 5 + 2 * Integer.BYTES + 1 + 1 + 2 * MentionKeys.NODE;

    private final MentionNumbers numbers;
    private final PackedText text = new PackedText();
    private final SortKey key = new SortKey();
    private final BytesRef node = new BytesRef();

    MentionKeyWriter(MentionNumbers numbers) {
        this.numbers = numbers;
    }

    /** @param packed the sentence's text */
    BytesRef write(List<Mention> mentions, BytesRef packed) {
        text.turnTo(packed);
        byte[] bytes = new byte[mentions.size() * MOST_BYTES];
        ByteArrayDataOutput output = new ByteArrayDataOutput(bytes);
        mentions.stream().sorted(ORDER).forEach(mention -> write(mention, output));
        return new BytesRef(bytes, 0, output.getPosition());
    }

    private void write(Mention mention, ByteArrayDataOutput output) {
        int start = Math.clamp(mention.start(), 0, text.length());
        int end = Math.clamp(mention.end(), start, text.length());
        try {
            output.writeVInt((int) numbers.number(mention));
            output.writeInt(left(start));
            output.writeInt(right(end));
            PackedText.pack(node(mention, start, end), node);
            output.writeVInt(node.length);
            output.writeBytes(node.bytes, 0, node.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How what {@link Surroundings#node} shows begins. */
    private String node(Mention mention, int start, int end) {
        return start < end
                ? text.subSequence(start, Math.min(end, start + MentionKeys.NODE))
                : mention.surface().substring(0, Math.min(mention.surface().length(), MentionKeys.NODE));
    }

    /** A nearest word of which only the end fits says nothing about how the whole word begins. */
    private int left(int end) {
        int begin = Context.before(text, end, MentionKeys.WIDTH);
        boolean goesOn = begin > 0;
        boolean cut = goesOn && !Character.isWhitespace(text.charAt(begin - 1));
        key.backwards(text, begin, end);
        return KeyBeginning.of(cut ? "" : key.written(), goesOn);
    }

    private int right(int begin) {
        int end = Context.after(text, begin, MentionKeys.WIDTH);
        key.forwards(text, begin, end);
        return KeyBeginning.of(key.written(), end < text.length());
    }
}
