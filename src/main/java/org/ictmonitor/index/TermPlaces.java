package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The places of words and codes, read from the index directly. Several mentions of one code at one place, such as icons
 * side by side, count each; a place found by several terms, such as two lemmas of one word, counts once.
 */
final class TermPlaces implements QueryPlaces.TermsOfSegment {
    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::start).thenComparingInt(Place::end).thenComparingInt(Place::nth);

    /** Asking each of so few is quicker than keeping them in order. */
    static final int FEW = 4;

    private final List<PostingsEnum> few = new ArrayList<>();
    /** Of each of the few the key of its form. */
    private final List<String> nodes = new ArrayList<>();
    /** By the sentence that each stands at, since a pattern may stand for hundreds of terms of which one sentence has few. */
    private final PriorityQueue<PostingsEnum> many = new PriorityQueue<>(Comparator.comparingInt(PostingsEnum::docID));
    /** Those of the many that stand at the sentence that was asked about last, and so in no order. */
    private List<PostingsEnum> last = List.of();

    TermPlaces(LeafReader segment, Set<String> terms) throws IOException {
        for (String term : terms) {
            PostingsEnum postings = segment.postings(new Term(Fields.BODY, term), PostingsEnum.OFFSETS);
            if (postings != null) {
                few.add(postings);
                nodes.add(SortKey.of(BodyTerms.formOf(term)));
            }
        }
        if (few.size() > FEW) {
            many.addAll(few);
            few.clear();
        }
    }

    @Override
    public int count(int document) throws IOException {
        List<PostingsEnum> here = here(document);
        return here.size() == 1 ? here.getFirst().freq() : places(here).size();
    }

    @Override
    public List<Place> in(int document) throws IOException {
        List<PostingsEnum> here = here(document);
        return here.size() == 1 && here.getFirst().freq() == 1 ? List.of(next(here.getFirst(), 0)) : places(here);
    }

    @Override
    public String leastNode(int document) throws IOException {
        Optional<String> least = Optional.empty();
        for (int at = 0; at < few.size(); at++) {
            if (isAt(few.get(at), document) && (least.isEmpty() || nodes.get(at).compareTo(least.get()) < 0)) {
                least = Optional.of(nodes.get(at));
            }
        }
        return least.orElse("");
    }

    private static boolean isAt(PostingsEnum postings, int document) throws IOException {
        return (postings.docID() < document ? postings.advance(document) : postings.docID()) == document;
    }

    private static Place next(PostingsEnum postings, int nth) throws IOException {
        postings.nextPosition();
        return new Place(postings.startOffset(), postings.endOffset(), nth);
    }

    private List<PostingsEnum> here(int document) throws IOException {
        if (!few.isEmpty()) {
            return ofFew(document);
        }
        if (last.isEmpty() || last.getFirst().docID() != document) {
            last = ofMany(document);
        }
        return last;
    }

    private List<PostingsEnum> ofFew(int document) throws IOException {
        List<PostingsEnum> here = new ArrayList<>(few.size());
        for (PostingsEnum postings : few) {
            if (isAt(postings, document)) {
                here.add(postings);
            }
        }
        return here;
    }

    private List<PostingsEnum> ofMany(int document) throws IOException {
        for (PostingsEnum left : last) {
            left.advance(document);
            many.add(left);
        }
        for (PostingsEnum next = many.peek(); next != null && next.docID() < document; next = many.peek()) {
            many.remove();
            next.advance(document);
            many.add(next);
        }
        List<PostingsEnum> here = new ArrayList<>();
        for (PostingsEnum next = many.peek(); next != null && next.docID() == document; next = many.peek()) {
            here.add(many.remove());
        }
        return here;
    }

    @Override
    public DocIdSetIterator sentences() {
        return new Sentences();
    }

    /** Goes on to the first sentence behind another in which any of the terms stands. */
    private int after(int document) throws IOException {
        if (few.isEmpty()) {
            ofMany(document + 1).forEach(many::add);
            last = List.of();
            PostingsEnum next = many.peek();
            return next == null ? DocIdSetIterator.NO_MORE_DOCS : next.docID();
        }
        int first = DocIdSetIterator.NO_MORE_DOCS;
        for (PostingsEnum postings : few) {
            int at = postings.docID();
            first = Math.min(first, at > document ? at : postings.advance(document + 1));
        }
        return first;
    }

    /** The sentences in which any of the terms stands. */
    private final class Sentences extends DocIdSetIterator {
        private int document = -1;

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() throws IOException {
            document = after(document);
            return document;
        }

        @Override
        public int advance(int target) throws IOException {
            document = after(target - 1);
            return document;
        }

        @Override
        public long cost() {
            return few.stream().mapToLong(PostingsEnum::cost).sum()
                    + many.stream().mapToLong(PostingsEnum::cost).sum();
        }
    }

    private static List<Place> places(List<PostingsEnum> here) throws IOException {
        List<Place> places = new ArrayList<>();
        for (PostingsEnum postings : here) {
            add(postings, places);
        }
        places.sort(ORDER);
        return here.size() == 1 ? places : places.stream().distinct().toList();
    }

    private static void add(PostingsEnum postings, List<Place> places) throws IOException {
        int first = places.size();
        for (int left = postings.freq(); left > 0; left--) {
            Place place = next(postings, 0);
            int nth = 0;
            for (int known = first; known < places.size(); known++) {
                Place other = places.get(known);
                nth += other.start() == place.start() && other.end() == place.end() ? 1 : 0;
            }
            places.add(nth == 0 ? place : new Place(place.start(), place.end(), nth));
        }
    }
}
