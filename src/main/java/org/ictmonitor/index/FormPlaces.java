package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The places of the many forms that a pattern stands for, as a table has them. A word has one form, so that the places of different
 * forms are never the same. Sentences may be asked for in any order.
 */
final class FormPlaces implements QueryPlaces.TermsOfSegment {
    private final FormTable table;

    /** The first place of the sentence that was asked for last. */
    private int at;

    FormPlaces(FormTable table) {
        this.table = table;
    }

    @Override
    public String leastNode(int document) {
        return table.leastKey();
    }

    private void turnTo(int document) {
        if (table.sentence(at) != document || (at > 0 && table.sentence(at - 1) == document)) {
            at = table.first(document);
        }
    }

    @Override
    public int count(int document) {
        turnTo(document);
        int behind = at;
        while (table.sentence(behind) == document) {
            behind++;
        }
        return behind - at;
    }

    @Override
    public List<Place> in(int document) {
        int count = count(document);
        if (count == 1) {
            return List.of(table.place(at));
        }
        List<Place> places = new ArrayList<>(count);
        for (int place = at; place < at + count; place++) {
            places.add(table.place(place));
        }
        places.sort(Comparator.comparingInt(Place::start));
        return places;
    }

    @Override
    public DocIdSetIterator sentences() {
        return new Sentences();
    }

    /** Each sentence once. */
    private final class Sentences extends DocIdSetIterator {
        private int document = -1;

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            while (table.sentence(at) == document) {
                at++;
            }
            document = table.sentence(at);
            return document;
        }

        @Override
        public int advance(int target) {
            at = table.first(target);
            document = table.sentence(at);
            return document;
        }

        @Override
        public long cost() {
            return table.size();
        }
    }
}
