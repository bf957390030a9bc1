package org.ictmonitor.index;

import java.util.ArrayList;
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
    private static final char END = '\t';

    Unseen {
        terms = List.copyOf(terms);
    }

    /** Empty if the text shows the mention. */
    static Optional<Unseen> of(Mention mention) {
        return mention.start() == mention.end()
                ? Optional.of(new Unseen(mention.start(), BodyTerms.of(mention), mention.surface()))
                : Optional.empty();
    }

    /** Those of a sentence in their order, one after the other; a surface may hold any sign, so its length stands before it. */
    static String written(List<Unseen> all) {
        StringBuilder written = new StringBuilder();
        for (Unseen one : all) {
            written.append(one.start)
                    .append(END)
                    .append(String.join(" ", one.terms))
                    .append(END);
            written.append(one.surface.length()).append(END).append(one.surface);
        }
        return written.toString();
    }

    /** Reads what {@link #written} wrote. */
    static List<Unseen> read(String written) {
        List<Unseen> all = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            int terms = written.indexOf(END, at) + 1;
            int length = written.indexOf(END, terms) + 1;
            int surface = written.indexOf(END, length) + 1;
            int behind = surface + Integer.parseInt(written.substring(length, surface - 1));
            all.add(new Unseen(
                    Integer.parseInt(written.substring(at, terms - 1)),
                    List.of(written.substring(terms, length - 1).split(" ")),
                    written.substring(surface, behind)));
            at = behind;
        }
        return all;
    }
}
