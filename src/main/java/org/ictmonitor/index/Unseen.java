package org.ictmonitor.index;

import java.util.Optional;
import org.ictmonitor.Code;
import org.ictmonitor.Mention;

/**
 * What a concordance shows in place of a mention that the text itself does not show, such as a link behind a picture.
 *
 * @param start of the mention in the sentence
 * @param code of the mention
 * @param surface the words or the address as they stand on the page
 */
record Unseen(int start, Code code, String surface) {
    /** Empty if the text shows the mention. */
    static Optional<Unseen> of(Mention mention) {
        return mention.start() == mention.end()
                ? Optional.of(new Unseen(mention.start(), mention.code(), mention.surface()))
                : Optional.empty();
    }

    /** Reads what {@link #written()} wrote. */
    static Unseen read(String written) {
        String[] parts = written.split("\t", 3);
        return new Unseen(Integer.parseInt(parts[0]), new Code(parts[1]), parts[2]);
    }

    String written() {
        return start + "\t" + code + "\t" + surface;
    }
}
