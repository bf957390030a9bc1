package org.ictmonitor.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences of one segment a filter lets in, whatever mentions they have. Sentences must be asked for in rising
 * order.
 */
final class SentenceGate {
    private final @Nullable Bits live;
    private final NumericDocValues distance;
    private final PageGate pages;
    private final KeyFilter language;
    private final RoundZones zones;
    private final Optional<Boolean> template;
    private int page = -1;

    SentenceGate(LeafReader segment, MentionFilter filter, BlockTable blocks) throws IOException {
        live = segment.getLiveDocs();
        distance = DocValues.getNumeric(segment, Fields.DISTANCE);
        pages = new PageGate(segment, filter);
        language = new KeyFilter(segment, Fields.LANGUAGE, filter.languages());
        zones = new RoundZones(segment, blocks);
        template = filter.template();
    }

    boolean accepts(int document) throws IOException {
        if ((live != null && !live.get(document)) || !isSentence(document)) {
            return false;
        }
        return pages.accepts(page) && language.accepts(document) && standsWhereAsked(document);
    }

    /** Up to the page of the sentence before there are only sentences of that page. */
    private boolean isSentence(int document) throws IOException {
        if (document < page) {
            return true;
        }
        boolean sentence = distance.advanceExact(document);
        if (sentence) {
            page = document + (int) distance.longValue();
        }
        return sentence;
    }

    private boolean standsWhereAsked(int document) throws IOException {
        return template.isEmpty() || template.get() == zones.zone(document).isTemplate();
    }

    /** Of the sentence that was asked for last: its zone in the round. */
    Zone zone(int document) throws IOException {
        return zones.zone(document);
    }

    /** Of the sentence that was asked for last: whether its mentions are counted on its page. */
    boolean counts(int document) throws IOException {
        return zones.counts(document, page);
    }

    /** Of the sentence that was asked for last: on how many pages it stands as a block of a template. */
    long pages(int document) throws IOException {
        return zones.pages(document);
    }

    /** The page of the sentence that was asked for last. */
    int page() {
        return page;
    }
}
