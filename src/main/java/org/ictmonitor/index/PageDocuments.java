package org.ictmonitor.index;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
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
import org.ictmonitor.Keyed;
import org.ictmonitor.Mention;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.Token;

/** Turns a page version into the block of documents that {@link Fields} describes. */
final class PageDocuments {
    /** Lucene refuses a value of more than 32,766 bytes; a URL of this many characters stays below in any script. */
    private static final int LONGEST_KEY = 8_000;

    private static final String UNDATED = "undated";
    private static final FieldType BODY = bodyType();

    private final Words words;
    private final MentionNumbers numbers;
    private final SentenceStream stream = new SentenceStream();
    private final Field body = new Field(Fields.BODY, stream, BODY);

    PageDocuments(Words words, MentionNumbers numbers) {
        this.words = words;
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
    Iterable<Document> of(PageVersion version, Reading reading) {
        return () -> new Block(version, reading);
    }

    /** A page's sentences, then the page. */
    private final class Block implements Iterator<Document> {
        private final PageVersion version;
        private final Reading reading;
        private final Map<Integer, List<Mention>> mentions;
        private final List<IndexableField> ofEverySentence;
        private int next;

        Block(PageVersion version, Reading reading) {
            this.version = version;
            this.reading = reading;
            mentions = reading.mentions().stream().collect(Collectors.groupingBy(Mention::sentence));
            Document same = inBlock(version);
            keyword(same, Fields.PORTAL, version.portal());
            keyword(same, Fields.MONTH, month(version));
            ofEverySentence = same.getFields();
        }

        @Override
        public boolean hasNext() {
            return next <= reading.sentences().size();
        }

        @Override
        public Document next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int at = next++;
            return at == reading.sentences().size() ? page(version) : sentence(at);
        }

        private Document sentence(int at) {
            Document document = new Document();
            ofEverySentence.forEach(document::add);
            document.add(new NumericDocValuesField(
                    Fields.DISTANCE, reading.sentences().size() - at));
            addSentence(document, reading, reading.sentences().get(at), mentions.getOrDefault(at, List.of()));
            return document;
        }
    }

    private static Document inBlock(PageVersion version) {
        Document document = new Document();
        keyword(document, Fields.BLOCK, Long.toString(version.id()));
        return document;
    }

    private void addSentence(Document document, Reading reading, Sentence sentence, List<Mention> mentions) {
        turnTo(sentence, mentions);
        document.add(body);
        document.add(new StoredField(Fields.BODY, sentence.text()));
        both(
                document,
                Fields.ZONE,
                reading.page().blocks().get(sentence.block()).zone().key());
        both(document, Fields.LANGUAGE, sentence.language());
        for (Mention mention : inOrder(mentions)) {
            document.add(new SortedNumericDocValuesField(Fields.MENTIONS, numbers.number(mention)));
            Unseen.of(mention).ifPresent(unseen -> document.add(new StoredField(Fields.UNSEEN, unseen.written())));
        }
        keywords(
                document,
                Fields.PURPOSE,
                mentions.stream().map(Mention::purpose).distinct().toList());
        keywords(
                document,
                Fields.ASPECT,
                mentions.stream().map(Mention::aspect).distinct().toList());
    }

    private static List<Mention> inOrder(List<Mention> mentions) {
        return mentions.stream().sorted(Comparator.comparingInt(Mention::start)).toList();
    }

    private void turnTo(Sentence sentence, List<Mention> mentions) {
        List<Token> tokens =
                sentence.tokens().isEmpty() ? words.tokens(sentence.text(), sentence.language()) : sentence.tokens();
        stream.turnTo(sentence.text().length(), tokens, mentions);
    }

    private static Document page(PageVersion version) {
        Document document = inBlock(version);
        keyword(document, Fields.PAGE, Long.toString(version.id()));
        value(document, Fields.PAGE_PORTAL, version.portal());
        value(document, Fields.PAGE_MONTH, month(version));
        value(document, Fields.PAGE_KEY, key(version));
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

    private static void both(Document document, String field, String value) {
        keyword(document, field, value);
        value(document, field, value);
    }

    private static void keywords(Document document, String field, List<? extends Keyed> values) {
        values.forEach(value -> keyword(document, field, value.key()));
    }

    private static void shown(Document document, String field, String value) {
        document.add(new StoredField(field, value));
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private static void value(Document document, String field, String value) {
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    /** Orders pages by portal, then address, then version; a tab sorts before every sign that these may have. */
    private static String key(PageVersion version) {
        String url = version.url();
        String beginning = url.length() <= LONGEST_KEY ? url : url.substring(0, LONGEST_KEY);
        return version.portal() + "\t" + beginning + "\t" + String.format(Locale.ROOT, "%019d", version.id());
    }
}
