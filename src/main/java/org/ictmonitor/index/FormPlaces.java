package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The places of the many forms that a pattern stands for. Hundreds of forms that are each rare are read one after the other and
 * put in order once, which is quicker than going through all of them side by side. A word has one form, so that the places of
 * different forms are never the same. Sentences may be asked for in any order.
 */
final class FormPlaces implements QueryPlaces.TermsOfSegment {
    private static final int SENTENCE_BITS = 32;

    private final List<BytesRef> forms;
    private final @Nullable TermsEnum dictionary;

    /** Where the dictionary has each form, so that it is not looked up again for every sentence; null if it has not. */
    private final @Nullable TermState[] known;

    private @Nullable PostingsEnum offsets;

    /** A sentence above its bits, and the number of a form's find in it. */
    private long[] found = new long[256];

    private int[] form = new int[256];
    private int[] times = new int[256];
    private int size;

    /** The first find of the sentence that was asked for last. */
    private int at;

    FormPlaces(LeafReader segment, Collection<String> words) throws IOException {
        forms = words.stream().map(BytesRef::new).sorted().toList();
        Terms terms = segment.terms(Fields.BODY);
        dictionary = terms == null ? null : terms.iterator();
        known = new TermState[forms.size()];
        read();
        Arrays.sort(found, 0, size);
    }

    private void read() throws IOException {
        PostingsEnum reused = null;
        for (int number = 0; number < forms.size(); number++) {
            if (dictionary != null && dictionary.seekExact(forms.get(number))) {
                known[number] = dictionary.termState();
                reused = dictionary.postings(reused, PostingsEnum.FREQS);
                for (int sentence = reused.nextDoc();
                        sentence != DocIdSetIterator.NO_MORE_DOCS;
                        sentence = reused.nextDoc()) {
                    add(sentence, number, reused.freq());
                }
            }
        }
    }

    private void add(int sentence, int number, int count) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
            form = Arrays.copyOf(form, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }
        found[size] = ((long) sentence << SENTENCE_BITS) | size;
        form[size] = number;
        times[size++] = count;
    }

    private int sentence(int find) {
        return find < size ? (int) (found[find] >>> SENTENCE_BITS) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private void turnTo(int document) {
        if (sentence(at) != document || (at > 0 && sentence(at - 1) == document)) {
            int place = Arrays.binarySearch(found, 0, size, (long) document << SENTENCE_BITS);
            at = place < 0 ? -place - 1 : place;
        }
    }

    @Override
    public int count(int document) {
        turnTo(document);
        int count = 0;
        for (int find = at; sentence(find) == document; find++) {
            count += times[(int) found[find]];
        }
        return count;
    }

    @Override
    public List<Place> in(int document) throws IOException {
        turnTo(document);
        List<Place> places = new ArrayList<>();
        for (int find = at; sentence(find) == document; find++) {
            add(form[(int) found[find]], document, places);
        }
        places.sort(Comparator.comparingInt(Place::start));
        return places;
    }

    private void add(int number, int document, List<Place> places) throws IOException {
        TermState place = known[number];
        if (dictionary != null && place != null) {
            dictionary.seekExact(forms.get(number), place);
            PostingsEnum postings = dictionary.postings(offsets, PostingsEnum.OFFSETS);
            offsets = postings;
            postings.advance(document);
            for (int left = postings.freq(); left > 0; left--) {
                postings.nextPosition();
                places.add(new Place(postings.startOffset(), postings.endOffset(), 0));
            }
        }
    }

    @Override
    public DocIdSetIterator sentences() {
        return new Sentences();
    }

    /** Each sentence once. */
    private final class Sentences extends DocIdSetIterator {
        private int next;
        private int document = -1;

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            while (sentence(next) == document) {
                next++;
            }
            at = next;
            document = sentence(next);
            return document;
        }

        @Override
        public int advance(int target) throws IOException {
            return slowAdvance(target);
        }

        @Override
        public long cost() {
            return size;
        }
    }
}
