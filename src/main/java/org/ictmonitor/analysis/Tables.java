package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ictmonitor.Codebook;
import org.ictmonitor.Dimension;
import org.ictmonitor.MonitorException;
import org.ictmonitor.store.CampaignStore;

/**
 * The tables of the contract, over one round or several. Every table carries in its notes what a reader needs to defend its
 * numbers: units, n, rounds and dates, coverage, codebook, filters. Safe to share between threads if {@code cells} is.
 */
public final class Tables {
    private static final List<Dimension> GROUPS = List.of(
            Dimension.PORTAL,
            Dimension.TYPE,
            Dimension.DISTRICT,
            Dimension.CATEGORY,
            Dimension.LANG,
            Dimension.MONTH,
            Dimension.ROUND);

    private final CellCounts cells;
    private final Codebook codebook;
    private final String language;
    private final Optional<CampaignStore> store;

    /**
     * Tables that may look at sentences too, as the rules for the survey's purposes do, and the table of documents, which
     * shows one.
     *
     * @param language of labels and notes, ISO 639-1
     */
    public Tables(CellCounts cells, CampaignStore store, Codebook codebook, String language) {
        this(cells, codebook, language, Optional.of(store));
    }

    /**
     * Tables over these counts, with the three directions instead of the survey's purposes, and documents only counted.
     *
     * @param language of labels and notes, ISO 639-1
     */
    public Tables(CellCounts cells, Codebook codebook, String language) {
        this(cells, codebook, language, Optional.empty());
    }

    private Tables(CellCounts cells, Codebook codebook, String language, Optional<CampaignStore> store) {
        this.store = store;
        this.cells = cells;
        this.codebook = codebook;
        this.language = language;
    }

    /**
     * A table. Without groups, a code that is never mentioned has a row of zeros, so that its absence can be seen.
     *
     * @param rounds what is counted; more than one gives a column that names the round
     * @param by groups, in the order of their columns
     * @throws MonitorException if the question or a group does not fit, saying what would
     */
    public ResultTable table(TableName name, List<RoundView> rounds, Question question, List<Dimension> by) {
        by.forEach(dimension -> checkGroup(name, dimension));
        boolean roundColumn = rounds.size() > 1 || by.contains(Dimension.ROUND);
        List<Dimension> groups =
                by.stream().filter(dimension -> dimension != Dimension.ROUND).toList();
        List<ResultTable> parts = rounds.stream()
                .map(view -> ofRound(name, Sample.of(view, codebook, question), groups))
                .toList();
        return roundColumn ? joined(rounds, parts) : parts.getFirst();
    }

    private ResultTable ofRound(TableName name, Sample sample, List<Dimension> by) {
        if (name == TableName.PORTALS) {
            return new PortalTable(cells, codebook, words()).table(sample);
        }
        if (name == TableName.PURPOSES && !codebook.aims().isEmpty() && store.isPresent()) {
            return new AimTable(store.get(), codebook, cells, language).table(new Grouping(sample, by));
        }
        CodeTable counted = new CodeTable(Shape.of(name), cells, codebook, language);
        if (name == TableName.DOCUMENTS && store.isPresent()) {
            return new DocumentTable(counted, store.get(), codebook, words()).table(new Grouping(sample, by));
        }
        return counted.table(new Grouping(sample, by));
    }

    /** What stands at the foot of these tables, in their language. */
    NoteWords words() {
        return NoteWords.in(language);
    }

    private static ResultTable joined(List<RoundView> rounds, List<ResultTable> parts) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Object round = (long) rounds.get(i).round().number();
            parts.get(i)
                    .rows()
                    .forEach(row -> rows.add(
                            Stream.concat(Stream.of(round), row.stream()).toList()));
        }
        List<Column> columns = Stream.concat(
                        Stream.of(new Column(Dimension.ROUND.key(), Column.Type.COUNT)),
                        parts.getFirst().columns().stream())
                .toList();
        List<String> notes =
                parts.stream().flatMap(part -> part.notes().stream()).distinct().toList();
        return new ResultTable(parts.getFirst().title(), columns, rows, notes);
    }

    private static void checkGroup(TableName name, Dimension dimension) {
        if (name == TableName.PORTALS && dimension != Dimension.ROUND) {
            throw MonitorException.wrong("Table portals has a row a portal and no groups: leave --by out.");
        }
        if (!GROUPS.contains(dimension)) {
            throw MonitorException.wrong("Tables cannot be grouped by '" + dimension.key() + "'; expected one of: "
                    + String.join(", ", GROUPS.stream().map(Dimension::key).toList()) + ".");
        }
    }
}
