package org.ictmonitor.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/**
 * What stands in and beside the places of one segment's sentences, as a concordance shows it and by what it is put in order.
 * Sentences must be turned to in rising order.
 */
final class Surroundings {
    private final SentenceTexts texts;
    private final BinaryDocValues unseen;
    private final KwicOptions options;
    private final Set<String> terms;
    private final SortKey key = new SortKey();
    private PackedText text = new PackedText();
    private int sentence = -1;
    private int read = -1;

    /** @param terms that the query asks for, by which mentions that the text does not show are told apart */
    Surroundings(LeafReader segment, KwicOptions options, Set<String> terms) throws IOException {
        texts = new SentenceTexts(segment);
        unseen = DocValues.getBinary(segment, Fields.UNSEEN);
        this.options = options;
        this.terms = terms;
    }

    /** @param document of the sentence in its segment, whose text is read when it is asked for */
    void turnTo(int document) {
        sentence = document;
    }

    private PackedText text() throws IOException {
        if (read != sentence) {
            read = sentence;
            text = texts.of(sentence);
        }
        return text;
    }

    String left(Place place) throws IOException {
        PackedText whole = text();
        return whole.subSequence(Context.before(whole, place.start(), options.width()), place.start());
    }

    String right(Place place) throws IOException {
        PackedText whole = text();
        return whole.subSequence(place.end(), Context.after(whole, place.end(), options.width()));
    }

    /** What matches; of a mention that the text does not show, its words or address on the page. */
    String node(Place place) throws IOException {
        return isShown(place) ? text().subSequence(place.start(), place.end()) : surface(place);
    }

    private static boolean isShown(Place place) {
        return place.start() < place.end();
    }

    private String surface(Place place) throws IOException {
        if (!unseen.advanceExact(sentence)) {
            return "";
        }
        List<Unseen> here = Unseen.read(unseen.binaryValue().utf8ToString());
        return here.stream()
                .filter(mention -> mention.start() == place.start() && isAsked(mention))
                .skip(place.nth())
                .map(Unseen::surface)
                .findFirst()
                .orElse("");
    }

    private boolean isAsked(Unseen mention) {
        return mention.terms().stream().anyMatch(terms::contains);
    }

    /** By what a place is put in order, to be read before the next one is asked for; nothing if it is by the place itself. */
    SortKey key(Place place) throws IOException {
        switch (options.order()) {
            case PLACE -> key.forwards(text, 0, 0);
            case LEFT -> key.backwards(text(), Context.before(text, place.start(), options.width()), place.start());
            case RIGHT -> key.forwards(text(), place.end(), Context.after(text, place.end(), options.width()));
            case NODE -> turnToNode(place);
        }
        return key;
    }

    private void turnToNode(Place place) throws IOException {
        if (isShown(place)) {
            key.forwards(text(), place.start(), place.end());
        } else {
            PackedText surface = PackedText.of(surface(place));
            key.forwards(surface, 0, surface.length());
        }
    }
}
