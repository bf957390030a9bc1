package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Weight;
import org.ictmonitor.Templates;
import org.ictmonitor.index.PlaceFinder.Chosen;

/** Reads the chosen lines of a concordance from the index, in the order in which they lie there. */
final class LineReader {
    private static final Set<String> OF_PAGE = Set.of(Fields.URL, Fields.TITLE, Fields.PORTAL_ID);
    private static final Set<String> OF_SENTENCE = Set.of(Fields.BODY, Fields.UNSEEN);

    private final StudyQuery query;
    private final Weight weight;
    private final KwicOptions options;
    private final StoredFields stored;
    private final Set<String> terms;
    private final Templates templates;

    LineReader(IndexReader reader, StudyQuery query, Weight weight, KwicOptions options, Templates templates)
            throws IOException {
        this.templates = templates;
        this.query = query;
        this.weight = weight;
        this.options = options;
        stored = reader.storedFields();
        terms = query.terms();
    }

    /** The lines in the order in which they were chosen. */
    List<ConcordanceLine> lines(List<Chosen> chosen) throws IOException {
        record Numbered(int number, Chosen chosen) {}
        List<Numbered> byDocument = new ArrayList<>();
        for (Chosen line : chosen) {
            byDocument.add(new Numbered(byDocument.size(), line));
        }
        byDocument.sort(Comparator.comparingInt(line -> line.chosen.segment().docBase + line.chosen.sentence()));
        ConcordanceLine[] lines = new ConcordanceLine[chosen.size()];
        Segment segment = null;
        for (Numbered line : byDocument) {
            if (segment == null || segment.context.docBase != line.chosen.segment().docBase) {
                segment = new Segment(line.chosen.segment());
            }
            lines[line.number] = segment.line(line.chosen);
        }
        return List.of(lines);
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
        return unseen.terms().stream().anyMatch(terms::contains);
    }

    /** One segment as it is read from its beginning to its end. */
    private final class Segment {
        private final LeafReaderContext context;
        private final Places places;
        private final RoundZones zones;
        private final KeyColumn languages;
        private int pageRead = -1;
        private int sentence = -1;
        private Document page = new Document();
        private Document found = new Document();
        private List<Place> inSentence = List.of();

        Segment(LeafReaderContext context) throws IOException {
            this.context = context;
            places = Places.of(query, weight, context);
            zones = new RoundZones(context.reader(), templates);
            languages = new KeyColumn(context.reader(), Fields.LANGUAGE);
        }

        /** Lines come in the order of the index, so that each page and sentence is read once. */
        private void turnTo(Chosen chosen) throws IOException {
            if (chosen.page().document() != pageRead) {
                pageRead = chosen.page().document();
                page = stored.document(pageRead, OF_PAGE);
            }
            if (chosen.sentence() != sentence) {
                sentence = chosen.sentence();
                inSentence = places.in(sentence);
                found = stored.document(context.docBase + sentence, OF_SENTENCE);
            }
        }

        ConcordanceLine line(Chosen chosen) throws IOException {
            turnTo(chosen);
            Place place = inSentence.get(chosen.number());
            String text = PageFinder.text(found, Fields.BODY);
            return new ConcordanceLine(
                    Context.before(text, place.start(), options.width()),
                    node(found, text, place),
                    Context.after(text, place.end(), options.width()),
                    PageFinder.text(page, Fields.URL),
                    PageFinder.text(page, Fields.PORTAL_ID),
                    zones.zone(sentence),
                    languages.value(sentence),
                    PageFinder.text(page, Fields.TITLE));
        }
    }
}
