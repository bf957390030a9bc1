package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.ictmonitor.Templates;

/** Reads the chosen lines of a concordance from the index, in the order in which they lie there. */
final class LineReader {
    private static final Set<String> OF_PAGE = Set.of(Fields.URL, Fields.TITLE, Fields.PORTAL_ID);

    /** Where sentences are so many that most blocks of the index have some, whole blocks are unpacked, and each once. */
    private static final int DENSE = 100;

    private final IndexReader reader;
    private final QueryPlaces places;
    private final KwicOptions options;
    private final StoredFields stored;
    private final Set<String> terms;
    private final Templates templates;

    LineReader(IndexReader reader, StudyQuery query, QueryPlaces places, KwicOptions options, Templates templates)
            throws IOException {
        this.reader = reader;
        this.templates = templates;
        this.places = places;
        this.options = options;
        stored = reader.storedFields();
        terms = query.terms();
    }

    /** As many of these lines as are asked for, in the order that is asked for. */
    List<ConcordanceLine> lines(List<Chosen> chosen) throws IOException {
        List<Chosen> wanted = chosen.size() > options.limit() ? first(chosen) : chosen;
        Keyed[] lines = new Keyed[wanted.size()];
        each(wanted, (segment, line, number) -> lines[number] = new Keyed(segment.key(line), segment.line(line)));
        return Stream.of(lines)
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::line)
                .toList();
    }

    /** A line and by what it is put in order. */
    private record Keyed(String key, ConcordanceLine line) {}

    /** The lines that come first by what stands in or beside the match. */
    private List<Chosen> first(List<Chosen> chosen) throws IOException {
        FirstLines first = new FirstLines(options.limit());
        each(chosen, (segment, line, number) -> first.add(segment.key(line), number, line));
        return first.lines();
    }

    /** What is done with a line, whose number is its place among the lines that were given. */
    @FunctionalInterface
    private interface Each {
        void line(Segment segment, Chosen line, int number) throws IOException;
    }

    private void each(List<Chosen> chosen, Each each) throws IOException {
        record Numbered(int number, Chosen chosen) {}
        List<Numbered> byDocument = new ArrayList<>(chosen.size());
        for (Chosen line : chosen) {
            byDocument.add(new Numbered(byDocument.size(), line));
        }
        byDocument.sort(Comparator.comparingInt(line -> line.chosen.sentence()));
        boolean dense = (long) chosen.size() * DENSE > reader.maxDoc();
        Segment segment = null;
        for (Numbered line : byDocument) {
            if (segment == null || !segment.has(line.chosen.sentence())) {
                int leaf = ReaderUtil.subIndex(line.chosen.sentence(), reader.leaves());
                segment = new Segment(reader.leaves().get(leaf), dense);
            }
            each.line(segment, line.chosen, line.number);
        }
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
        private final StoredSentences texts;
        private final Places inSegment;
        private final RoundZones zones;
        private final KeyColumn languages;
        private int pageRead = -1;
        private int sentence = -1;
        private Document page = new Document();
        private Document found = new Document();
        private List<Place> inSentence = List.of();

        Segment(LeafReaderContext context, boolean dense) throws IOException {
            this.context = context;
            texts = dense ? StoredSentences.byBlocks(context, stored) : StoredSentences.oneByOne(context, stored);
            inSegment = places.in(context);
            zones = new RoundZones(context.reader(), templates);
            languages = new KeyColumn(context.reader(), Fields.LANGUAGE);
        }

        boolean has(int document) {
            return document >= context.docBase
                    && document < context.docBase + context.reader().maxDoc();
        }

        /** Lines come in the order of the index, so that each sentence is read once. */
        private void turnTo(Chosen chosen) throws IOException {
            if (chosen.sentence() - context.docBase != sentence) {
                sentence = chosen.sentence() - context.docBase;
                inSentence = inSegment.in(sentence);
                found = texts.of(sentence);
            }
        }

        /** By what the line is put in order. */
        String key(Chosen chosen) throws IOException {
            turnTo(chosen);
            Place place = inSentence.get(chosen.number());
            String text = PageFinder.text(found, Fields.BODY);
            return switch (options.order()) {
                case PLACE -> "";
                case LEFT -> SortKey.backwards(Context.before(text, place.start(), options.width()));
                case RIGHT -> SortKey.of(Context.after(text, place.end(), options.width()));
                case NODE -> SortKey.of(node(found, text, place));
            };
        }

        ConcordanceLine line(Chosen chosen) throws IOException {
            turnTo(chosen);
            if (chosen.page() != pageRead) {
                pageRead = chosen.page();
                page = stored.document(pageRead, OF_PAGE);
            }
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
                    PageFinder.text(page, Fields.TITLE),
                    options.everyPage() ? 1 : zones.pages(sentence));
        }
    }
}
