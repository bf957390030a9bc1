package org.ictmonitor.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final KeyFilter zone;
    private int page;

    SentenceGate(LeafReader segment, MentionFilter filter) throws IOException {
        live = segment.getLiveDocs();
        distance = DocValues.getNumeric(segment, Fields.DISTANCE);
        pages = new PageGate(segment, filter);
        language = new KeyFilter(segment, Fields.LANGUAGE, filter.languages());
        zone = new KeyFilter(segment, Fields.ZONE, zones(filter));
    }

    private static Set<String> zones(MentionFilter filter) {
        Predicate<Zone> wanted = zone ->
                filter.template().map(template -> template == zone.isTemplate()).orElse(true);
        return filter.template().isEmpty()
                ? Set.of()
                : Arrays.stream(Zone.values()).filter(wanted).map(Zone::key).collect(Collectors.toSet());
    }

    boolean accepts(int document) throws IOException {
        if ((live != null && !live.get(document)) || !distance.advanceExact(document)) {
            return false;
        }
        page = document + (int) distance.longValue();
        return pages.accepts(page) && language.accepts(document) && zone.accepts(document);
    }

    /** The page of the sentence that was asked for last. */
    int page() {
        return page;
    }
}
