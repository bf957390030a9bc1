package org.ictmonitor.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Where the many forms that a pattern stands for are in one segment. Hundreds of forms that are each rare are read one after the
 * other and put in order once, which is quicker than going through all of them side by side. Safe for several threads.
 */
final class FormTable {
    private static final int SENTENCE_BITS = 32;

    /** Of each place its sentence above the bits of its number as it was read, so that sorting the numbers sorts the places. */
    private long[] found = new long[256];

    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;
    private int keys;
    private String leastKey = "";

    FormTable(LeafReader segment, Set<String> words) throws IOException {
        Terms terms = segment.terms(Fields.BODY);
        if (terms != null) {
            read(words.stream().map(BytesRef::new).sorted().toList(), terms.iterator());
        }
        Arrays.sort(found, 0, size);
    }

    private void read(List<BytesRef> forms, TermsEnum dictionary) throws IOException {
        PostingsEnum reused = null;
        for (BytesRef form : forms) {
            if (dictionary.seekExact(form)) {
                addKey(SortKey.of(BodyTerms.formOf(form.utf8ToString())));
                reused = dictionary.postings(reused, PostingsEnum.OFFSETS);
                for (int sentence = reused.nextDoc();
                        sentence != DocIdSetIterator.NO_MORE_DOCS;
                        sentence = reused.nextDoc()) {
                    add(sentence, reused);
                }
            }
        }
    }

    private void addKey(String key) {
        leastKey = keys == 0 || key.compareTo(leastKey) < 0 ? key : leastKey;
        keys++;
    }

    private void add(int sentence, PostingsEnum places) throws IOException {
        for (int left = places.freq(); left > 0; left--) {
            if (size == found.length) {
                found = Arrays.copyOf(found, 2 * size);
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            places.nextPosition();
            found[size] = ((long) sentence << SENTENCE_BITS) | size;
            starts[size] = places.startOffset();
            ends[size++] = places.endOffset();
        }
    }

    /** The key of the form that comes first in the order of a dictionary. */
    String leastKey() {
        return leastKey;
    }

    /** How many places there are; they are numbered in the order of their sentences. */
    int size() {
        return size;
    }

    /** The number of the first place in a sentence or behind it. */
    int first(int sentence) {
        int place = Arrays.binarySearch(found, 0, size, (long) sentence << SENTENCE_BITS);
        return place < 0 ? -place - 1 : place;
    }

    /** The sentence of a place, {@link DocIdSetIterator#NO_MORE_DOCS} behind the last place. */
    int sentence(int number) {
        return number < size ? (int) (found[number] >>> SENTENCE_BITS) : DocIdSetIterator.NO_MORE_DOCS;
    }

    Place place(int number) {
        int read = (int) found[number];
        return new Place(starts[read], ends[read], 0);
    }
}
