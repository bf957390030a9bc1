package org.ictmonitor.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Templates;

/**
 * Makes concordances. First it counts the lines of every sentence that matches, from which the total follows; then it
 * chooses the lines that are wanted, and reads text for these alone.
 */
final class PlaceFinder {
    private final IndexReader reader;
    private final Templates templates;
    private final SentenceScan scan;

    PlaceFinder(IndexReader reader, MentionNumbers numbers, MentionFilter filter, Templates templates) {
        this.reader = reader;
        this.templates = templates;
        scan = new SentenceScan(reader, numbers, filter, templates);
    }

    Concordance find(StudyQuery asked, KwicOptions options) throws IOException {
        if (!asked.hasWords()) {
            throw MonitorException.wrong("The query '" + asked.text()
                    + "' has nothing to stand in the middle of a line: expected a word or a code such as #viber beside"
                    + " it.");
        }
        StudyQuery query = scan.rewritten(asked);
        Weight weight = scan.weight(query, ScoreMode.COMPLETE_NO_SCORES);
        Counting counting = new Counting(query, weight);
        scan.each(weight, counting);
        LineChoice choice = new LineChoice(options, counting.total);
        List<Chosen> chosen = choose(counting.found, choice);
        List<ConcordanceLine> lines = new LineReader(reader, query, weight, options, templates).lines(chosen);
        return new Concordance(counting.total, counting.sentences, lines);
    }

    /**
     * Takes pages in their order, the first of each segment's against each other, until no line is wanted any more: so
     * the first lines of a long concordance cost little.
     */
    private static List<Chosen> choose(List<List<CountedPage>> found, LineChoice choice) {
        PriorityQueue<Rest> rests = new PriorityQueue<>();
        for (List<CountedPage> segment : found) {
            if (!segment.isEmpty()) {
                Collections.sort(segment);
                rests.add(new Rest(segment, 0));
            }
        }
        List<Chosen> chosen = new ArrayList<>();
        for (Rest rest = rests.poll(); rest != null && choice.wantsMore(); rest = rests.poll()) {
            choice.choose(rest.first(), chosen);
            if (rest.at + 1 < rest.pages.size()) {
                rests.add(new Rest(rest.pages, rest.at + 1));
            }
        }
        return chosen;
    }

    /** The pages of a segment that have not been taken yet. */
    private record Rest(List<CountedPage> pages, int at) implements Comparable<Rest> {
        CountedPage first() {
            return pages.get(at);
        }

        @Override
        public int compareTo(Rest other) {
            return first().compareTo(other.first());
        }
    }

    /** A sentence and how many lines it has. */
    record CountedSentence(int document, int lines) {}

    /** A page and its sentences that match, in their order. */
    record CountedPage(FoundPage page, LeafReaderContext segment, List<CountedSentence> sentences)
            implements Comparable<CountedPage> {
        @Override
        public int compareTo(CountedPage other) {
            return page.compareTo(other.page);
        }
    }

    /**
     * One line that is wanted.
     *
     * @param sentence its document in its segment
     * @param number of the line within its sentence
     */
    record Chosen(FoundPage page, LeafReaderContext segment, int sentence, int number) {}

    /** Sentences of one page come one after the other. */
    private static final class Counting implements SentenceScan.Visitor {
        private final StudyQuery query;
        private final Weight weight;
        private final List<List<CountedPage>> found = new ArrayList<>();
        private long total;
        private long sentences;

        Counting(StudyQuery query, Weight weight) {
            this.query = query;
            this.weight = weight;
        }

        @Override
        public SentenceScan.SegmentVisitor enter(LeafReaderContext segment) throws IOException {
            List<CountedPage> pages = new ArrayList<>();
            found.add(pages);
            FoundPages lookup = new FoundPages(segment);
            Places places = Places.of(query, weight, segment);
            return (document, page, scorer) -> {
                if (pages.isEmpty() || pages.getLast().page.document() != segment.docBase + page) {
                    pages.add(new CountedPage(lookup.page(page), segment, new ArrayList<>()));
                }
                int lines = places.count(document);
                pages.getLast().sentences.add(new CountedSentence(document, lines));
                total += lines;
                sentences += lines > 0 ? 1 : 0;
            };
        }
    }
}
