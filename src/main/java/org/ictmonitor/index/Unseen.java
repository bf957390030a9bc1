package org.ictmonitor.index;

import java.util.List;
import java.util.Optional;
import org.ictmonitor.Mention;

/**
 * What a concordance shows in place of a mention that the text itself does not show, such as a link behind a picture.
 *
 * @param start of the mention in the sentence
 * @param terms that find the mention
 * @param surface the words or the address as they stand on the page
 */
record Unseen(int start, List<String> terms, String surface) {
    Unseen {
        terms = List.copyOf(terms);
    }

    /** Empty if the text shows the mention. */
    static Optional<Unseen> of(Mention mention) {
        return mention.start() == mention.end()
                ? Optional.of(new Unseen(mention.start(), BodyTerms.of(mention), mention.surface()))
                : Optional.empty();
    }

    /** Reads what {@link #written()} wrote. */
    static Unseen read(String written) {
        String[] parts = written.split("\t", 3);
        return new Unseen(Integer.parseInt(parts[0]), List.of(parts[1].split(" ")), parts[2]);
    }

    String written() {
        return start + "\t" + String.join(" ", terms) + "\t" + surface;
    }
}
