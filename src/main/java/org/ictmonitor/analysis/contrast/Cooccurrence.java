package org.ictmonitor.analysis.contrast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;
import org.ictmonitor.Keyed;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.MentionChoice;
import org.ictmonitor.analysis.NoteWords;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundNotes;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.store.StoredPage;

/** Which codes stand together in a sentence, on a page or on a portal, and how far beyond chance. */
public final class Cooccurrence {
    /** Within what codes are together. */
    public enum Window implements Keyed {
        SENTENCE,
        PAGE,
        PORTAL
    }

    /**
     * Two codes and how many windows have the one, the other, and both.
     *
     * @param one the code that comes first in the alphabet
     */
    public record Pair(Code one, Code other, long windowsOne, long windowsOther, long both) {
        /**
         * Pointwise mutual information in bits: 0 as often as chance would have it, 1 twice as often.
         *
         * <p>K. W. Church and P. Hanks, Word association norms, mutual information, and lexicography, Computational
         * Linguistics 16(1), 1990.
         *
         * @param windows all there are
         */
        public double information(long windows) {
            return Math.log((double) windows * both / ((double) windowsOne * windowsOther)) / Math.log(2);
        }

        /**
         * How surprising the four cells are if both codes stand independently of each other: Dunning's G².
         *
         * @param windows all there are
         */
        public double logLikelihood(long windows) {
            return LogLikelihood.ofTable(
                    both, windowsOne - both, windowsOther - both, windows - windowsOne - windowsOther + both);
        }
    }

    private static final List<Column> COLUMNS = Stream.of(
                    "code",
                    "other",
                    "#together",
                    "#windows_code",
                    "#windows_other",
                    "#windows",
                    "~pmi",
                    "~log_likelihood",
                    "~p_adjusted")
            .map(Column::named)
            .toList();

    private final Window window;
    private final boolean families;
    private final Map<Code, Long> single = new TreeMap<>();
    private final Map<List<Code>, Long> pairs = new TreeMap<>(
            Comparator.comparing((List<Code> pair) -> pair.getFirst()).thenComparing(List::getLast));
    private long windows;

    private Cooccurrence(Window window, boolean families) {
        this.window = window;
        this.families = families;
    }

    /**
     * Counts a round.
     *
     * @param families whether viber.chat counts as viber
     * @throws org.ictmonitor.MonitorException naming what the round or the codebook does not know
     */
    public static Cooccurrence of(
            PageSource pages, Codebook codebook, RoundView view, Question question, Window window, boolean families) {
        Cooccurrence counts = new Cooccurrence(window, families);
        MentionChoice choice = new MentionChoice(view.filter(codebook, question));
        Map<String, Set<Code>> portals = new TreeMap<>();
        int round = view.round().number();
        pages.pages(round, round, page -> {
            if (choice.holds(page.version())) {
                counts.add(page, choice, portals);
            }
        });
        portals.values().forEach(counts::add);
        return counts;
    }

    private void add(StoredPage page, MentionChoice choice, Map<String, Set<Code>> portals) {
        switch (window) {
            case SENTENCE -> sentences(page, choice).forEach(this::add);
            case PAGE -> add(codes(page, choice));
            case PORTAL ->
                portals.computeIfAbsent(page.version().portal(), id -> new TreeSet<>())
                        .addAll(codes(page, choice));
        }
    }

    private List<Set<Code>> sentences(StoredPage page, MentionChoice choice) {
        Map<Integer, Set<Code>> found = choice.mentions(page).stream()
                .collect(Collectors.groupingBy(
                        mention -> mention.sentence(),
                        Collectors.mapping(mention -> counted(mention.code()), Collectors.toSet())));
        List<Set<Code>> sentences = new ArrayList<>();
        for (int i = 0; i < page.reading().sentences().size(); i++) {
            if (choice.holds(page, i) && page.counts(i)) {
                sentences.add(found.getOrDefault(i, Set.of()));
            }
        }
        return sentences;
    }

    private Set<Code> codes(StoredPage page, MentionChoice choice) {
        return choice.mentions(page).stream()
                .map(mention -> counted(mention.code()))
                .collect(Collectors.toSet());
    }

    private Code counted(Code code) {
        return families ? code.family() : code;
    }

    private void add(Set<Code> codes) {
        windows++;
        List<Code> sorted = codes.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            single.merge(sorted.get(i), 1L, Long::sum);
            for (int j = i + 1; j < sorted.size(); j++) {
                pairs.merge(List.of(sorted.get(i), sorted.get(j)), 1L, Long::sum);
            }
        }
    }

    /** How many windows there are. */
    public long windows() {
        return windows;
    }

    /** How many windows have a code, by code. */
    public Map<Code, Long> windowsByCode() {
        return Map.copyOf(single);
    }

    /** The pairs that stand together in as many windows at least, the most frequent first. */
    public List<Pair> pairs(int least) {
        return pairs.entrySet().stream()
                .filter(pair -> pair.getValue() >= least)
                .map(pair -> pair(pair.getKey().getFirst(), pair.getKey().getLast(), pair.getValue()))
                .sorted(Comparator.comparingLong((Pair pair) -> -pair.both)
                        .thenComparing(Pair::one)
                        .thenComparing(Pair::other))
                .toList();
    }

    private Pair pair(Code one, Code other, long both) {
        return new Pair(one, other, single.getOrDefault(one, 0L), single.getOrDefault(other, 0L), both);
    }

    /** One row a pair that stands together in as many windows at least, the most frequent first. */
    public ResultTable table(Codebook codebook, RoundView view, Question question, int least) {
        List<Pair> some = pairs(least);
        double[] adjusted = FalseDiscovery.adjusted(some.stream()
                .mapToDouble(pair -> LogLikelihood.probability(pair.logLikelihood(windows)))
                .toArray());
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            rows.add(row(some.get(i), adjusted[i]));
        }
        return new ResultTable(
                "Codes together within a " + window.key(), COLUMNS, rows, notes(codebook, view, question));
    }

    private List<Object> row(Pair pair, double adjusted) {
        return List.of(
                pair.one.value(),
                pair.other.value(),
                pair.both,
                pair.windowsOne,
                pair.windowsOther,
                windows,
                pair.information(windows),
                pair.logLikelihood(windows),
                adjusted);
    }

    private List<String> notes(Codebook codebook, RoundView view, Question question) {
        List<String> notes = new ArrayList<>();
        notes.add("Window: " + window.key() + "; " + windows + " windows, each counted once for a pair.");
        notes.add(
                "pmi: 0 as often together as chance would have it, 1 twice as often (Church and Hanks), unreliable for"
                        + " few windows. log_likelihood: G² of the four cells (Dunning), also high for pairs that avoid each"
                        + " other: see the sign of pmi. p_adjusted: chi-squared, one degree of freedom, for the number of pairs"
                        + " (Benjamini and Hochberg).");
        notes.addAll(RoundNotes.of(view, codebook, question, NoteWords.ENGLISH));
        return notes;
    }
}
