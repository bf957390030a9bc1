package org.ictmonitor.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.ictmonitor.Carrier;
import org.ictmonitor.MentionFilter;

/**
 * Which pages of one segment a filter lets in: those whose rounds include the filter's, of its portals, months and
 * carrier. Pages
 * must be asked for in rising order; asking for the same one again costs nothing.
 */
final class PageGate {
    private final int round;
    private final NumericDocValues first;
    private final NumericDocValues last;
    private final KeyFilter portal;
    private final KeyFilter month;
    private final KeyColumn carrier;
    private final Optional<Carrier> wanted;
    private int page = -1;
    private boolean open;

    PageGate(LeafReader segment, MentionFilter filter) throws IOException {
        round = filter.round();
        first = DocValues.getNumeric(segment, Fields.FIRST_ROUND);
        last = DocValues.getNumeric(segment, Fields.LAST_ROUND);
        portal = new KeyFilter(segment, Fields.PAGE_PORTAL, filter.portals());
        month = new KeyFilter(segment, Fields.PAGE_MONTH, filter.months());
        carrier = new KeyColumn(segment, Fields.CARRIER);
        wanted = filter.carrier();
    }

    boolean accepts(int document) throws IOException {
        if (document != page) {
            page = document;
            open = inRound(document) && portal.accepts(document) && month.accepts(document) && isWanted(document);
        }
        return open;
    }

    private boolean isWanted(int document) throws IOException {
        return wanted.isEmpty() || wanted.get() == carrier(carrier, document);
    }

    /** What a page's document is, by the column of {@link Fields#CARRIER}. */
    static Carrier carrier(KeyColumn column, int document) throws IOException {
        return column.ordinal(document) < 0 ? Carrier.PAGE : Carrier.ATTACHMENT;
    }

    private boolean inRound(int document) throws IOException {
        return first.advanceExact(document)
                && first.longValue() <= round
                && last.advanceExact(document)
                && round <= last.longValue();
    }
}
