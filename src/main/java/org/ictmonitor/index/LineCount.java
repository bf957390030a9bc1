package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many lines each sentence of a concordance has, by page; sentences are added in the order of the index, those of a page one
 * after the other. Kept as plain numbers, since a frequent code has a hundred thousand of them.
 */
final class LineCount {
    private static final int PAGE_BITS = 32;

    /** Of each page its rank above the bits of its number here, so that sorting the numbers sorts the pages. */
    private long[] ranked = new long[64];

    /** Of each page its document, where its sentences begin, and how many lines were there before. */
    private int[] documents = new int[64];

    private int[] begins = new int[64];
    private int[] linesBefore = new int[64];
    private int[] sentences = new int[256];
    private int[] lines = new int[256];
    private int pages;
    private int size;
    private int total;

    /** Goes on with a page, whose document is its number in the whole index. */
    void page(int document, long rank) {
        if (pages == ranked.length) {
            ranked = Arrays.copyOf(ranked, 2 * pages);
            documents = Arrays.copyOf(documents, 2 * pages);
            begins = Arrays.copyOf(begins, 2 * pages);
            linesBefore = Arrays.copyOf(linesBefore, 2 * pages);
        }
        ranked[pages] = (rank << PAGE_BITS) | pages;
        documents[pages] = document;
        linesBefore[pages] = total;
        begins[pages++] = size;
    }

    /** Whether the page that was added last is this one. */
    boolean isAt(int page) {
        return pages > 0 && documents[pages - 1] == page;
    }

    /** Adds a sentence of the page that was added last. */
    void sentence(int document, int count) {
        if (size == sentences.length) {
            sentences = Arrays.copyOf(sentences, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
        }
        sentences[size] = document;
        lines[size++] = count;
        total = Math.addExact(total, count);
    }

    /** Adds all pages of another count, of which none was added here. */
    void add(LineCount other) {
        for (int page = 0; page < other.pages; page++) {
            page(other.documents[page], other.ranked[page] >> PAGE_BITS);
            for (int at = other.begins[page]; at < other.end(page); at++) {
                sentence(other.sentences[at], other.lines[at]);
            }
        }
    }

    /** All lines. */
    int total() {
        return total;
    }

    /**
     * The lines with these numbers in the order of their pages.
     *
     * @param numbers in rising order
     */
    List<Chosen> lines(int... numbers) {
        List<Chosen> chosen = new ArrayList<>(numbers.length);
        long[] order = Arrays.copyOf(ranked, pages);
        Arrays.sort(order);
        int before = 0;
        for (int at = 0; chosen.size() < numbers.length; at++) {
            int page = (int) order[at];
            int behind = before + linesOf(page);
            if (numbers[chosen.size()] < behind) {
                choose(page, before, numbers, chosen);
            }
            before = behind;
        }
        return chosen;
    }

    private int linesOf(int page) {
        return (page + 1 < pages ? linesBefore[page + 1] : total) - linesBefore[page];
    }

    /** Behind the sentences of a page. */
    private int end(int page) {
        return page + 1 < pages ? begins[page + 1] : size;
    }

    private void choose(int page, int linesBeforePage, int[] numbers, List<Chosen> chosen) {
        int before = linesBeforePage;
        for (int at = begins[page]; at < end(page); at++) {
            while (chosen.size() < numbers.length && numbers[chosen.size()] < before + lines[at]) {
                chosen.add(new Chosen(documents[page], sentences[at], numbers[chosen.size()] - before));
            }
            before += lines[at];
        }
    }
}
