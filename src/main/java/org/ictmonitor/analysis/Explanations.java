package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ictmonitor.Codebook;
import org.ictmonitor.store.StoredMention;

/** The mentions behind a cell: as many rows as the cell counts mentions, if asked the same question. */
public final class Explanations {
    private static final List<Column> COLUMNS = Stream.of(
                    "code",
                    "purpose",
                    "aspect",
                    "evidence",
                    "score",
                    "url",
                    "portal",
                    "round",
                    "zone",
                    "sentence",
                    "surface",
                    "href",
                    "capture",
                    "pages",
                    "carrier")
            .map(name -> new Column(
                    name,
                    switch (name) {
                        case "score" -> Column.Type.NUMBER;
                        case "round", "pages" -> Column.Type.COUNT;
                        default -> Column.Type.TEXT;
                    }))
            .toList();

    private final MentionSource source;
    private final Codebook codebook;

    public Explanations(MentionSource source, Codebook codebook) {
        this.source = source;
        this.codebook = codebook;
    }

    /**
     * One row a mention, in the order of the store.
     *
     * @throws org.ictmonitor.MonitorException if the question names what the round or the codebook does not know
     */
    public ResultTable explain(List<RoundView> rounds, Question question) {
        return explain(rounds, question, mention -> true);
    }

    /** The same for a row of the survey's purposes. */
    public ResultTable explain(List<RoundView> rounds, Question question, AimRule aim) {
        return explain(rounds, question, mention -> aim.holds(mention.code(), mention.purpose(), mention.sentence()));
    }

    private ResultTable explain(List<RoundView> rounds, Question question, Predicate<StoredMention> rule) {
        List<List<Object>> rows = new ArrayList<>();
        Notes words = new Notes(NoteWords.ENGLISH);
        List<String> notes = new ArrayList<>();
        for (RoundView view : rounds) {
            Sample sample = Sample.of(view, codebook, question);
            source.mentions(sample.filter(question.codes()), mention -> {
                if (rule.test(mention)) {
                    rows.add(row(view, mention));
                }
            });
            notes.add(words.templates(view.round()));
            notes.add(words.coverage(sample));
        }
        notes.addFirst("n = " + rows.size() + " mentions.");
        notes.add(words.filters(question));
        return new ResultTable("Mentions", COLUMNS, rows, notes);
    }

    private static List<Object> row(RoundView view, StoredMention mention) {
        return List.of(
                mention.code().value(),
                mention.purpose().key(),
                mention.aspect().key(),
                mention.evidence().key(),
                mention.score(),
                mention.url(),
                mention.portal(),
                (long) view.round().number(),
                mention.zone().key(),
                mention.sentence(),
                mention.surface(),
                mention.href().orElse(""),
                mention.capture().toString(),
                mention.pages(),
                mention.carrier().key());
    }
}
