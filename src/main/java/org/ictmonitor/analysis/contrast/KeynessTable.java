package org.ictmonitor.analysis.contrast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.Token;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.MentionChoice;
import org.ictmonitor.analysis.NoteWords;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundNotes;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.store.StoredPage;

/** What sets one part of a round's pages apart from another: words by their dictionary form, or codes. */
public final class KeynessTable {
    /** What is counted. */
    public enum Item implements Keyed {
        LEMMA,
        CODE
    }

    /** A part of the pages and the round that it is taken from. */
    public record Part(RoundView view, Subcorpus corpus) {}

    private static final List<Column> COLUMNS = Stream.of(
                    "item",
                    "#target",
                    "#reference",
                    "~target_per_million",
                    "~reference_per_million",
                    "~log_likelihood",
                    "~p_adjusted",
                    "~log_ratio",
                    "~percent_difference",
                    "#pages_target",
                    "#pages_reference",
                    "~dp_target")
            .map(Column::named)
            .toList();
    private static final double MILLION = 1e6;

    private final PageSource pages;
    private final BiFunction<String, String, List<Token>> words;
    private final Codebook codebook;

    /** @param words the tokens of a text in a language */
    public KeynessTable(PageSource pages, BiFunction<String, String, List<Token>> words, Codebook codebook) {
        this.pages = pages;
        this.words = words;
        this.codebook = codebook;
    }

    /**
     * One row an item, the surest difference first.
     *
     * @param least an item needs as many occurrences in both parts together to have a row
     * @throws MonitorException if one of the parts has no words
     */
    public ResultTable table(Item item, Part target, Part reference, Question question, int least) {
        ItemCounts here = counts(item, target, question);
        ItemCounts there = counts(item, reference, question);
        List<String> items = items(here, there, least);
        List<Keyness> values = items.stream()
                .map(each -> new Keyness(here.of(each), here.words(), there.of(each), there.words()))
                .toList();
        double[] adjusted = FalseDiscovery.adjusted(values.stream()
                .mapToDouble(value -> LogLikelihood.probability(value.logLikelihood()))
                .toArray());
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            rows.add(row(items.get(i), values.get(i), adjusted[i], here, there));
        }
        int likelihood = COLUMNS.indexOf(Column.named("~log_likelihood"));
        rows.sort(Comparator.comparingDouble((List<Object> row) -> -(Double) row.get(likelihood)));
        return new ResultTable("Keyness", COLUMNS, rows, notes(item, target, reference, here, there, question));
    }

    private static List<String> items(ItemCounts here, ItemCounts there, int least) {
        Set<String> all = new TreeSet<>();
        here.items().forEach(all::add);
        there.items().forEach(all::add);
        return all.stream()
                .filter(item -> here.of(item) + there.of(item) >= least)
                .toList();
    }

    private static List<Object> row(String item, Keyness value, double adjusted, ItemCounts here, ItemCounts there) {
        return List.of(
                item,
                value.target(),
                value.reference(),
                MILLION * value.target() / value.targetSize(),
                MILLION * value.reference() / value.referenceSize(),
                value.logLikelihood(),
                adjusted,
                value.logRatio(),
                value.percentDifference(),
                (long) here.pages(item),
                (long) there.pages(item),
                value.target() == 0 ? "" : (Object) here.dispersion(item));
    }

    private ItemCounts counts(Item item, Part part, Question question) {
        MentionChoice choice = new MentionChoice(part.view.filter(codebook, question));
        ItemCounts counts = new ItemCounts();
        Consumer<StoredPage> count = page -> {
            if (choice.holds(page.version()) && part.corpus.holds().test(page.version())) {
                add(counts, item, page, choice);
            }
        };
        int round = part.view.round().number();
        pages.pages(round, round, count);
        if (counts.words() == 0) {
            throw MonitorException.wrong("no page of round " + round + " with words fits '" + part.corpus.text()
                    + "'; 'ictmon table portals' shows what there is");
        }
        return counts;
    }

    private void add(ItemCounts counts, Item item, StoredPage page, MentionChoice choice) {
        Map<String, Long> lemmas = new HashMap<>();
        long length = 0;
        Reading reading = page.reading();
        for (int i = 0; i < reading.sentences().size(); i++) {
            if (choice.holds(page, i)) {
                length += count(lemmas, reading.sentences().get(i));
            }
        }
        counts.add(item == Item.LEMMA ? lemmas : codes(page, choice), length);
    }

    private long count(Map<String, Long> lemmas, Sentence sentence) {
        long length = 0;
        for (Token token : words.apply(sentence.text(), sentence.language())) {
            if (token.form().codePoints().anyMatch(Character::isLetter)) {
                lemmas.merge(
                        token.lemmas().isEmpty() ? token.form() : token.lemmas().getFirst(), 1L, Long::sum);
                length++;
            }
        }
        return length;
    }

    /** A mention counts for its code and for those above it, as in tables. */
    private static Map<String, Long> codes(StoredPage page, MentionChoice choice) {
        Map<String, Long> codes = new HashMap<>();
        choice.mentions(page).stream()
                .filter(page::counts)
                .flatMap(mention -> mention.code().withAncestors().stream())
                .map(Code::value)
                .forEach(code -> codes.merge(code, 1L, Long::sum));
        return codes;
    }

    private List<String> notes(
            Item item, Part target, Part reference, ItemCounts here, ItemCounts there, Question question) {
        List<String> notes = new ArrayList<>();
        notes.add(size("Target", target, here));
        notes.add(size("Reference", reference, there));
        notes.add((item == Item.LEMMA
                        ? "Items: words by the first of their dictionary forms."
                        : "Items: codes with" + " their kinds, per million words.")
                + " log_likelihood: G² over two corpora (Rayson and Garside); p_adjusted: chi-squared, one degree of"
                + " freedom, for the number of items (Benjamini and Hochberg); log_ratio: 1 is twice as frequent in the"
                + " target (Hardie), a zero counting as a half; dp_target: 0 evenly over the target's pages, near 1 on"
                + " few of them (Gries). Words of one page depend on each other: read p together with dp_target and"
                + " pages_target.");
        notes.addAll(RoundNotes.of(target.view, codebook, question, NoteWords.ENGLISH));
        if (reference.view.round().number() != target.view.round().number()) {
            notes.add(RoundNotes.of(reference.view, codebook, question, NoteWords.ENGLISH)
                    .getFirst());
        }
        return notes;
    }

    private static String size(String name, Part part, ItemCounts counts) {
        return name + ": " + part.corpus.text() + ", round " + part.view.round().number() + ": " + counts.words()
                + " words on " + counts.pages() + " pages.";
    }
}
