package org.ictmonitor.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.ictmonitor.Code;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Purpose;
import org.ictmonitor.Zone;

/** Counts mentions as they are, without adding them to the codes above theirs. */
final class StatusCount {
    private record Kind(Code code, Purpose purpose, Zone zone) {}

    private static final Comparator<MentionTally> ORDER = Comparator.comparing(MentionTally::code)
            .thenComparing(MentionTally::purpose)
            .thenComparing(MentionTally::zone);

    private final MentionNumbers numbers;
    private final MentionFilter filter;
    private final BlockTable blocks;
    private final Map<Kind, Long> counts = new HashMap<>();

    StatusCount(MentionNumbers numbers, MentionFilter filter, BlockTable blocks) {
        this.numbers = numbers;
        this.filter = filter;
        this.blocks = blocks;
    }

    void add(LeafReader segment) throws IOException {
        SortedNumericDocValues mentions = DocValues.getSortedNumeric(segment, Fields.MENTIONS);
        SentenceGate gate = new SentenceGate(segment, filter, blocks);
        for (int document = mentions.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = mentions.nextDoc()) {
            if (gate.accepts(document) && gate.counts(document)) {
                addSentence(mentions, gate.zone(document));
            }
        }
    }

    private void addSentence(SortedNumericDocValues mentions, Zone zone) throws IOException {
        for (int left = mentions.docValueCount(); left > 0; left--) {
            int number = (int) mentions.nextValue();
            counts.merge(new Kind(numbers.code(number), numbers.purpose(number), zone), 1L, Long::sum);
        }
    }

    List<MentionTally> tallies() {
        return counts.entrySet().stream()
                .map(entry -> tally(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static MentionTally tally(Kind kind, long mentions) {
        return new MentionTally(kind.code(), kind.purpose(), kind.zone(), mentions);
    }
}
