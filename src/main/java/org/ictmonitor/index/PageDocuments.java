package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.ictmonitor.Carrier;
import org.ictmonitor.Keyed;
import org.ictmonitor.Mention;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.Token;
import org.ictmonitor.Zone;
import org.jspecify.annotations.Nullable;

/** Turns a page version into the block of documents that {@link Fields} describes. */
final class PageDocuments {
    /** Lucene refuses a value of more than 32,766 bytes; a URL of this many characters stays below in any script. */
    private static final int LONGEST_KEY = 8_000;

    /** So many digits a number of 64 bits has at most. */
    private static final int LONGEST_ID = 19;

    private static final String UNDATED = "undated";
    private static final FieldType BODY = bodyType();

    private final Words words;
    private final MentionNumbers numbers;
    private final MentionKeyWriter keyWriter;
    private final SentenceStream stream = new SentenceStream();
    private final Field body = new Field(Fields.BODY, stream, BODY);

    /** One sentence's fields at a time; those that change are set anew, those of a few values are made once. */
    private final List<IndexableField> fields = new ArrayList<>();

    private final BytesRef packed = new BytesRef();
    private final Field text = new BinaryDocValuesField(Fields.TEXT, packed);
    private final Field distance = new NumericDocValuesField(Fields.DISTANCE, 0);
    private final IndexableField folded = keyword(Fields.FOLDED, FoldedWords.WITH);
    private final Map<Zone, List<IndexableField>> zones = new EnumMap<>(Zone.class);
    private final Map<String, List<IndexableField>> languages = new HashMap<>();

    PageDocuments(Words words, MentionNumbers numbers) {
        this.words = words;
        keyWriter = new MentionKeyWriter(numbers);
        this.numbers = numbers;
    }

    private static FieldType bodyType() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /** The documents one by one, each to be taken in before the next is asked for, and all of them only once. */
    Iterable<Iterable<IndexableField>> of(PageVersion version, Reading reading, Map<Integer, Long> keys) {
        return () -> new Block(version, reading, keys);
    }

    /** A page's sentences, then the page. */
    private final class Block implements Iterator<Iterable<IndexableField>> {
        private final PageVersion version;
        private final Reading reading;
        private final Map<Integer, Long> keys;
        private final List<Sentence> sentences;
        private final Map<Integer, List<Mention>> mentions;
        private final IndexableField block;
        private final IndexableField portal;
        private final IndexableField month;
        private int next;

        Block(PageVersion version, Reading reading, Map<Integer, Long> keys) {
            this.version = version;
            this.reading = reading;
            this.keys = keys;
            sentences = reading.sentences();
            mentions = reading.mentions().stream().collect(Collectors.groupingBy(Mention::sentence));
            block = keyword(Fields.BLOCK, Long.toString(version.id()));
            portal = keyword(Fields.PORTAL, version.portal());
            month = keyword(Fields.MONTH, month(version));
        }

        @Override
        public boolean hasNext() {
            return next <= sentences.size();
        }

        @Override
        public Iterable<IndexableField> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int at = next++;
            return at == sentences.size() ? page(version, block) : sentence(at);
        }

        private Iterable<IndexableField> sentence(int at) {
            Sentence sentence = sentences.get(at);
            Zone zone = reading.page().blocks().get(sentence.block()).zone();
            List<Mention> here = mentions.getOrDefault(at, List.of());
            fields.clear();
            fields.add(block);
            fields.add(portal);
            fields.add(month);
            distance.setLongValue((long) sentences.size() - at);
            fields.add(distance);
            turnTo(sentence, here);
            fields.add(body);
            PackedText.pack(sentence.text(), packed);
            fields.add(text);
            fields.addAll(zones.computeIfAbsent(zone, key -> both(Fields.ZONE, key.key())));
            fields.addAll(languages.computeIfAbsent(sentence.language(), key -> both(Fields.LANGUAGE, key)));
            if (!here.isEmpty()) {
                addMentions(here);
                fields.add(new BinaryDocValuesField(Fields.BESIDE, keyWriter.write(here, packed)));
                addKey(keys.get(at));
            }
            return fields;
        }
    }

    private void addMentions(List<Mention> mentions) {
        for (Mention mention : mentions) {
            fields.add(new SortedNumericDocValuesField(Fields.MENTIONS, numbers.number(mention)));
        }
        addUnseen(mentions);
        mentions.stream().map(Mention::purpose).distinct().forEach(value -> addKeyword(Fields.PURPOSE, value));
        mentions.stream().map(Mention::aspect).distinct().forEach(value -> addKeyword(Fields.ASPECT, value));
    }

    private void addUnseen(List<Mention> mentions) {
        List<Unseen> unseen = inOrder(mentions)
                .flatMap(mention -> Unseen.of(mention).stream())
                .toList();
        if (!unseen.isEmpty()) {
            fields.add(new BinaryDocValuesField(Fields.UNSEEN, new BytesRef(Unseen.written(unseen))));
        }
    }

    private void addKey(@Nullable Long key) {
        if (key != null) {
            fields.add(new NumericDocValuesField(Fields.TEMPLATE_KEY, key));
        }
    }

    private void addKeyword(String field, Keyed value) {
        fields.add(keyword(field, value.key()));
    }

    private static Stream<Mention> inOrder(List<Mention> mentions) {
        return mentions.stream().sorted(Comparator.comparingInt(Mention::start));
    }

    private void turnTo(Sentence sentence, List<Mention> mentions) {
        List<Token> tokens =
                sentence.tokens().isEmpty() ? words.tokens(sentence.text(), sentence.language()) : sentence.tokens();
        stream.turnTo(sentence.text().length(), tokens, mentions);
        if (FoldedWords.areAmong(tokens, sentence.text())) {
            fields.add(folded);
        }
    }

    private static Document page(PageVersion version, IndexableField block) {
        Document document = new Document();
        document.add(block);
        document.add(keyword(Fields.PAGE, Long.toString(version.id())));
        document.add(value(Fields.PAGE_PORTAL, version.portal()));
        document.add(value(Fields.PAGE_MONTH, month(version)));
        document.add(value(Fields.PAGE_KEY, key(version)));
        if (version.carrier() != Carrier.PAGE) {
            document.add(value(Fields.CARRIER, version.carrier().key()));
        }
        document.add(new NumericDocValuesField(Fields.PAGE, version.id()));
        document.add(new NumericDocValuesField(Fields.FIRST_ROUND, version.firstRound()));
        document.add(new NumericDocValuesField(Fields.LAST_ROUND, version.lastRound()));
        shown(document, Fields.VERSION, Long.toString(version.id()));
        shown(document, Fields.URL, version.url());
        shown(document, Fields.PORTAL_ID, version.portal());
        shown(document, Fields.TITLE, version.title());
        shown(document, Fields.PUBLISHED, month(version));
        version.language().ifPresent(language -> shown(document, Fields.PAGE_LANGUAGE, language));
        return document;
    }

    /** The month of publication as 2022-03, {@code undated} if no date was found. */
    private static String month(PageVersion version) {
        return version.published()
                .map(PageDate::date)
                .map(date -> date.toString().substring(0, 7))
                .orElse(UNDATED);
    }

    /** To search by and to count by. */
    private static List<IndexableField> both(String field, String value) {
        return List.of(keyword(field, value), value(field, value));
    }

    private static void shown(Document document, String field, String value) {
        document.add(new StoredField(field, value));
    }

    private static IndexableField keyword(String field, String value) {
        return new StringField(field, value, Field.Store.NO);
    }

    private static IndexableField value(String field, String value) {
        return new SortedDocValuesField(field, new BytesRef(value));
    }

    /** Orders pages by portal, then address, then version; a tab sorts before every sign that these may have. */
    private static String key(PageVersion version) {
        String url = version.url();
        String beginning = url.length() <= LONGEST_KEY ? url : url.substring(0, LONGEST_KEY);
        String id = Long.toString(version.id());
        return version.portal() + "\t" + beginning + "\t" + "0".repeat(LONGEST_ID - id.length()) + id;
    }
}
