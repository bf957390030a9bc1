package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.ictmonitor.Keyed;
import org.ictmonitor.Zone;

/** Chooses, reads and orders the lines of a concordance. */
final class LineWriter {
    private final IndexReader reader;
    private final StoredFields stored;
    private final Set<String> terms;
    private final KwicOptions options;

    LineWriter(IndexReader reader, Set<String> terms, KwicOptions options) throws IOException {
        this.reader = reader;
        this.terms = terms;
        this.options = options;
        stored = reader.storedFields();
    }

    /** @param found in the order in which lines stand that are equal otherwise */
    List<ConcordanceLine> lines(List<PlaceFinder.PagePlaces> found, long total) throws IOException {
        boolean all = options.order() != KwicOrder.PLACE && options.sample().isEmpty();
        List<ConcordanceLine> lines = new ArrayList<>();
        int[] chosen = all ? IntStream.range(0, (int) total).toArray() : chosen((int) total);
        int number = 0;
        int next = 0;
        for (PlaceFinder.PagePlaces page : found) {
            for (Place place : page.places()) {
                if (next < chosen.length && chosen[next] == number++) {
                    lines.add(line(page.page(), place));
                    next++;
                }
            }
        }
        return lines.stream()
                .sorted(Comparator.comparing(this::key))
                .limit(options.limit())
                .toList();
    }

    private int[] chosen(int total) {
        int limit = Math.min(total, options.limit());
        if (options.sample().isEmpty()) {
            return IntStream.range(0, limit).toArray();
        }
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, total).boxed().toList());
        Collections.shuffle(numbers, new Random(options.sample().getAsLong()));
        int[] chosen = numbers.stream().limit(limit).mapToInt(Integer::intValue).toArray();
        Arrays.sort(chosen);
        return chosen;
    }

    private String key(ConcordanceLine line) {
        return switch (options.order()) {
            case PLACE -> "";
            case LEFT -> reversed(folded(line.left()));
            case RIGHT -> folded(line.right());
            case NODE -> folded(line.node());
        };
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Words in reverse order, so that the nearest one comes first. */
    private static String reversed(String text) {
        List<String> words = Arrays.asList(text.split("\\s+"));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    private ConcordanceLine line(FoundPage found, Place place) throws IOException {
        Document page = stored.document(found.document(), Set.of(Fields.URL, Fields.TITLE));
        Document sentence = stored.document(place.sentence(), Set.of(Fields.BODY, Fields.UNSEEN));
        String text = PageFinder.text(sentence, Fields.BODY);
        return new ConcordanceLine(
                Context.before(text, place.start(), options.width()),
                node(sentence, text, place),
                Context.after(text, place.end(), options.width()),
                PageFinder.text(page, Fields.URL),
                found.portal(),
                Keyed.of(Zone.class, value(place.sentence(), Fields.ZONE)).orElseThrow(),
                value(place.sentence(), Fields.LANGUAGE),
                PageFinder.text(page, Fields.TITLE));
    }

    private String node(Document sentence, String text, Place place) {
        if (place.start() < place.end()) {
            return text.substring(place.start(), place.end());
        }
        return Arrays.stream(sentence.getValues(Fields.UNSEEN))
                .map(Unseen::read)
                .filter(unseen -> unseen.start() == place.start() && isAsked(unseen))
                .skip(place.nth())
                .map(Unseen::surface)
                .findFirst()
                .orElse("");
    }

    private boolean isAsked(Unseen unseen) {
        return unseen.code().withAncestors().stream().map(Terms::code).anyMatch(terms::contains);
    }

    private String value(int document, String field) throws IOException {
        SortedDocValues values = MultiDocValues.getSortedValues(reader, field);
        return values != null && values.advanceExact(document)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : "";
    }
}
