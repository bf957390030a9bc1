package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.ictmonitor.Carrier;
import org.ictmonitor.Code;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.jspecify.annotations.Nullable;

/** Counts mentions into cells, in one pass over the mentions of each segment and without reading any text. */
final class MentionCount {
    private final MentionNumbers numbers;
    private final MentionFilter filter;
    private final BlockTable blocks;
    private final Axes axes;
    private final Axis portals = new Axis(Dimension.PORTAL, 0, Integer.SIZE - 1);
    private final MentionGate gate;
    private final List<long[]> parts = new ArrayList<>();
    private final Map<Long, Tally> tallies = new HashMap<>();
    private final long round;
    private int pagesSeen;

    MentionCount(MentionNumbers numbers, MentionFilter filter, BlockTable blocks, List<Dimension> by) {
        this.numbers = numbers;
        this.filter = filter;
        this.blocks = blocks;
        axes = new Axes(by);
        gate = new MentionGate(numbers, filter);
        round = axes.part(Dimension.ROUND, Integer.toString(filter.round()));
        for (int number = 0; number < numbers.size(); number++) {
            parts.add(gate.accepts(number) ? partsOf(number) : new long[0]);
        }
    }

    /** The parts of the keys of all cells that a mention of this number counts in: one for each code of its line. */
    private long[] partsOf(int number) {
        long rest = axes.part(Dimension.PURPOSE, numbers.purpose(number))
                | axes.part(Dimension.ASPECT, numbers.aspect(number));
        if (!axes.has(Dimension.CODE)) {
            return new long[] {rest};
        }
        return numbers.code(number).withAncestors().stream()
                .filter(code -> MentionGate.accepts(filter, code))
                .mapToLong(code -> rest | part(code))
                .toArray();
    }

    private long part(Code code) {
        return axes.part(Dimension.CODE, code.value());
    }

    void add(LeafReader segment) throws IOException {
        SortedNumericDocValues mentions = DocValues.getSortedNumeric(segment, Fields.MENTIONS);
        Place place = new Place(segment);
        for (int document = mentions.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = mentions.nextDoc()) {
            if (place.moveTo(document)) {
                addSentence(mentions, place);
            }
        }
    }

    private void addSentence(SortedNumericDocValues mentions, Place place) throws IOException {
        for (int left = mentions.docValueCount(); left > 0; left--) {
            for (long part : parts.get((int) mentions.nextValue())) {
                tallies.computeIfAbsent(part | place.part, key -> new Tally(place.portal))
                        .add(pagesSeen, place.portal, place.carrier, place.counts);
            }
        }
    }

    List<Cell> cells() {
        record Ranked(long rank, long key, Tally tally) {}
        return tallies.entrySet().stream()
                .filter(entry -> entry.getValue().mentions > 0)
                .map(entry -> new Ranked(axes.rank(entry.getKey()), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Ranked::rank))
                .map(cell -> cell.tally.cell(axes.names(cell.key)))
                .toList();
    }

    /** Where in a segment the count stands, and what of a cell's key follows from that. */
    private final class Place {
        private final SentenceGate sentences;
        private final KeyColumn portalColumn;
        private final KeyColumn monthColumn;
        private final KeyColumn carrierColumn;
        private final KeyColumn languageColumn;
        private final long[] portalNumbers;
        private final long[] portalParts;
        private final long[] monthParts;
        private final long[] languageParts;
        private final boolean byZone = axes.has(Dimension.ZONE);
        private int page = -1;
        private long pagePart;
        private int portal;
        private Carrier carrier = Carrier.PAGE;
        private long part;
        private boolean counts;

        Place(LeafReader segment) throws IOException {
            sentences = new SentenceGate(segment, filter, blocks);
            portalColumn = new KeyColumn(segment, Fields.PAGE_PORTAL);
            monthColumn = new KeyColumn(segment, Fields.PAGE_MONTH);
            carrierColumn = new KeyColumn(segment, Fields.CARRIER);
            languageColumn = new KeyColumn(segment, Fields.LANGUAGE);
            portalNumbers = portalColumn.translated(portals::number);
            portalParts = portalColumn.translated(name -> axes.part(Dimension.PORTAL, name));
            monthParts = monthColumn.translated(name -> axes.part(Dimension.MONTH, name));
            languageParts = languageColumn.translated(name -> axes.part(Dimension.LANG, name));
        }

        /** False if the filter does not let the sentence in. */
        boolean moveTo(int document) throws IOException {
            if (!sentences.accepts(document)) {
                return false;
            }
            turnTo(sentences.page());
            counts = sentences.counts(document);
            part = pagePart
                    | languageParts[languageColumn.ordinal(document)]
                    | (byZone ? axes.part(Dimension.ZONE, sentences.zone(document)) : 0);
            return true;
        }

        private void turnTo(int newPage) throws IOException {
            if (newPage != page) {
                page = newPage;
                pagesSeen++;
                int ordinal = portalColumn.ordinal(page);
                portal = (int) portalNumbers[ordinal];
                carrier = PageGate.carrier(carrierColumn, page);
                pagePart = round | portalParts[ordinal] | monthParts[monthColumn.ordinal(page)];
            }
        }
    }

    /** One cell as it grows. Pages come one after the other, so that the last one is all it need remember. */
    private static final class Tally {
        private final int firstPortal;
        private @Nullable BitSet portals;
        private long mentions;
        private long pages;
        private long attachments;
        private int lastPage;

        Tally(int firstPortal) {
            this.firstPortal = firstPortal;
        }

        /** @param counts whether the mention is counted, and not only its page */
        void add(int page, int portal, Carrier carrier, boolean counts) {
            mentions += counts ? 1 : 0;
            if (page != lastPage) {
                lastPage = page;
                switch (carrier) {
                    case PAGE -> pages++;
                    case ATTACHMENT -> attachments++;
                }
                addPortal(portal);
            }
        }

        /** Most cells of a large table have one portal only and need no set. */
        private void addPortal(int portal) {
            if (portal != firstPortal || portals != null) {
                BitSet set = portals == null ? new BitSet() : portals;
                set.set(firstPortal);
                set.set(portal);
                portals = set;
            }
        }

        Cell cell(List<String> key) {
            BitSet set = portals;
            return new Cell(key, mentions, pages, attachments, set == null ? 1 : set.cardinality());
        }
    }
}
