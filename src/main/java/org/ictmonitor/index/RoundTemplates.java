package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.ictmonitor.TemplateBlock;
import org.ictmonitor.Templates;

/** The blocks of a round's templates as documents of their own, which belong to no page. */
final class RoundTemplates {
    private RoundTemplates() {}

    /** All blocks of a round. */
    static Term term(int round) {
        return new Term(Fields.TEMPLATES, Integer.toString(round));
    }

    static List<Document> documents(int round, Templates templates) {
        return templates.blocks().values().stream()
                .map(block -> document(round, block))
                .toList();
    }

    private static Document document(int round, TemplateBlock block) {
        Document document = new Document();
        document.add(new StringField(Fields.TEMPLATES, Integer.toString(round), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.TEMPLATE_KEY, block.key()));
        document.add(new NumericDocValuesField(Fields.TEMPLATE_PAGE, block.version()));
        document.add(new NumericDocValuesField(Fields.TEMPLATE_PAGES, block.pages()));
        document.add(new NumericDocValuesField(Fields.TEMPLATE_IN_MAIN, block.inMain() ? 1 : 0));
        return document;
    }

    static Templates read(IndexReader reader, int round) throws IOException {
        List<TemplateBlock> blocks = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            read(segment.reader(), round, blocks);
        }
        return Templates.of(blocks);
    }

    private static void read(LeafReader segment, int round, List<TemplateBlock> blocks) throws IOException {
        PostingsEnum documents = segment.postings(term(round), PostingsEnum.NONE);
        if (documents == null) {
            return;
        }
        Bits live = segment.getLiveDocs();
        NumericDocValues key = DocValues.getNumeric(segment, Fields.TEMPLATE_KEY);
        NumericDocValues page = DocValues.getNumeric(segment, Fields.TEMPLATE_PAGE);
        NumericDocValues pages = DocValues.getNumeric(segment, Fields.TEMPLATE_PAGES);
        NumericDocValues inMain = DocValues.getNumeric(segment, Fields.TEMPLATE_IN_MAIN);
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            if (live == null || live.get(at)) {
                blocks.add(
                        new TemplateBlock(value(key, at), value(page, at), value(pages, at), value(inMain, at) == 1));
            }
        }
    }

    private static long value(NumericDocValues values, int document) throws IOException {
        if (!values.advanceExact(document)) {
            throw new IOException("a block of a template lacks a value");
        }
        return values.longValue();
    }
}
