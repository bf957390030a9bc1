package org.ictmonitor.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Purpose;

/** Which mentions a filter lets in, by code, purpose and aspect together. */
final class MentionGate {
    private final boolean[] wanted;
    private final boolean wantsAll;

    MentionGate(MentionNumbers numbers, MentionFilter filter) {
        wantsAll = filter.codes().isEmpty()
                && filter.purposes().isEmpty()
                && filter.aspects().isEmpty();
        wanted = new boolean[numbers.size()];
        for (int number = 0; number < wanted.length; number++) {
            wanted[number] = numbers.isUsed(number) && accepts(filter, numbers, number);
        }
    }

    private static boolean accepts(MentionFilter filter, MentionNumbers numbers, int number) {
        return accepts(filter, numbers.code(number))
                && accepts(filter, numbers.purpose(number))
                && accepts(filter, numbers.aspect(number));
    }

    /** Whether the code is one of those asked for or stands below one. */
    static boolean accepts(MentionFilter filter, Code code) {
        return filter.codes().isEmpty() || filter.codes().stream().anyMatch(code::isWithin);
    }

    private static boolean accepts(MentionFilter filter, Purpose purpose) {
        return filter.purposes().isEmpty() || filter.purposes().contains(purpose);
    }

    private static boolean accepts(MentionFilter filter, Aspect aspect) {
        return filter.aspects().isEmpty() || filter.aspects().contains(aspect);
    }

    boolean accepts(int number) {
        return wanted[number];
    }

    /** Looks at the sentences of one segment: has it a mention that is let in, where the filter asks for any? */
    Sentences in(LeafReader segment) throws IOException {
        return new Sentences(DocValues.getSortedNumeric(segment, Fields.MENTIONS));
    }

    /** The sentences of one segment, to be asked for in rising order. */
    final class Sentences {
        private final SortedNumericDocValues mentions;

        private Sentences(SortedNumericDocValues mentions) {
            this.mentions = mentions;
        }

        boolean accepts(int document) throws IOException {
            return wantsAll || (mentions.advanceExact(document) && hasWanted());
        }

        private boolean hasWanted() throws IOException {
            boolean found = false;
            for (int left = mentions.docValueCount(); left > 0 && !found; left--) {
                found = wanted[(int) mentions.nextValue()];
            }
            return found;
        }
    }
}
