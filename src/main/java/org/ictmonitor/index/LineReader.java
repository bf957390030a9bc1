package org.ictmonitor.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;

/** Reads the chosen lines of a concordance from the index, in the order in which they lie there. */
final class LineReader {
    private static final Set<String> OF_PAGE = Set.of(Fields.URL, Fields.TITLE, Fields.PORTAL_ID);

    private final Stretches stretches;
    private final QueryPlaces places;
    private final KwicOptions options;
    private final StoredFields stored;
    private final Set<String> terms;
    private final BlockTable blocks;

    LineReader(
            IndexReader reader,
            Stretches stretches,
            StudyQuery query,
            QueryPlaces places,
            KwicOptions options,
            BlockTable blocks)
            throws IOException {
        this.stretches = stretches;
        this.blocks = blocks;
        this.places = places;
        this.options = options;
        stored = reader.storedFields();
        terms = query.terms();
    }

    /**
     * The lines in the order that is asked for.
     *
     * @param chosen in the order that decides between lines of equal keys
     */
    List<ConcordanceLine> lines(List<Chosen> chosen) throws IOException {
        Keyed[] lines = new Keyed[chosen.size()];
        Reading reading = null;
        for (int number : inOrderOfIndex(chosen)) {
            Chosen line = chosen.get(number);
            if (reading == null || !reading.stretch.has(line.sentence())) {
                reading = new Reading(stretches.with(line.sentence()));
            }
            lines[number] = reading.line(line);
        }
        return Stream.of(lines)
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::line)
                .toList();
    }

    private static int[] inOrderOfIndex(List<Chosen> chosen) {
        return IntStream.range(0, chosen.size())
                .boxed()
                .sorted(Comparator.comparingInt(number -> chosen.get(number).sentence()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A line and by what it is put in order. */
    private record Keyed(String key, ConcordanceLine line) {}

    /** One stretch of the index as it is read from its beginning to its end. */
    private final class Reading {
        private final Stretch stretch;
        private final Surroundings surroundings;
        private final Places inStretch;
        private final RoundZones zones;
        private final KeyColumn languages;
        private int pageRead = -1;
        private int sentence = -1;
        private Document page = new Document();
        private List<Place> inSentence = List.of();

        Reading(Stretch stretch) throws IOException {
            this.stretch = stretch;
            surroundings = new Surroundings(stretch.reader(), options, terms);
            inStretch = places.in(stretch);
            zones = new RoundZones(stretch.reader(), blocks);
            languages = new KeyColumn(stretch.reader(), Fields.LANGUAGE);
        }

        Keyed line(Chosen chosen) throws IOException {
            turnTo(chosen);
            Place place = inSentence.get(chosen.number());
            ConcordanceLine line = new ConcordanceLine(
                    surroundings.left(place),
                    surroundings.node(place),
                    surroundings.right(place),
                    PageFinder.text(page, Fields.URL),
                    PageFinder.text(page, Fields.PORTAL_ID),
                    zones.zone(sentence),
                    languages.value(sentence),
                    PageFinder.text(page, Fields.TITLE),
                    options.everyPage() ? 1 : zones.pages(sentence));
            return new Keyed(surroundings.key(place).written(), line);
        }

        /** Lines come in the order of the index, so that each sentence and each page is read once. */
        private void turnTo(Chosen chosen) throws IOException {
            if (chosen.sentence() - stretch.base() != sentence) {
                sentence = chosen.sentence() - stretch.base();
                inSentence = inStretch.in(sentence);
                surroundings.turnTo(sentence);
            }
            if (chosen.page() != pageRead) {
                pageRead = chosen.page();
                page = stored.document(pageRead, OF_PAGE);
            }
        }
    }
}
