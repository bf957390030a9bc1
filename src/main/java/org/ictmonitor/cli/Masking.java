package org.ictmonitor.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ictmonitor.KeptContact;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.MentionSource;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.privacy.PersonalData;
import org.ictmonitor.store.StoredMention;

/** Personal data in what is shown of pages: the one place that every text passes on its way out. */
final class Masking {
    /** Masks everything: for what belongs to no campaign. */
    static final Masking STRICT = new Masking(List.of());

    /** Columns that hold words or addresses of pages. */
    private static final Set<String> OF_PAGES = Set.of(
            "sentence",
            "before",
            "after",
            "surface",
            "title",
            "href",
            "text",
            "evidence_sentence",
            "before_sentence",
            "after_sentence");

    /** The column of what differs between two versions of a page. */
    private static final String DIFFERENCE = "diff";

    private static final List<String> LINE = List.of("left", "node", "right");

    private final PersonalData data;

    /** Masks all but these contacts. */
    Masking(Collection<KeptContact> kept) {
        this.data = new PersonalData(kept);
    }

    /** The table with its texts masked; names of columns say which are texts of pages. */
    ResultTable of(ResultTable table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        boolean line = names.containsAll(LINE);
        List<List<Object>> rows = table.rows().stream()
                .map(row -> row(line ? line(names, row) : row, names))
                .toList();
        return new ResultTable(table.title(), table.columns(), rows, table.notes());
    }

    private List<Object> row(List<Object> row, List<String> names) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> cell(names.get(i), row.get(i)))
                .toList();
    }

    private Object cell(String column, Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        if (column.equals(DIFFERENCE)) {
            return difference(text);
        }
        return OF_PAGES.contains(column) ? data.masked(text) : text;
    }

    /** What differs between two texts, masked as each of the two would be. */
    String difference(String diff) {
        return MarkedDifference.read(diff).masked(data);
    }

    private List<Object> line(List<String> names, List<Object> row) {
        List<String> masked = data.masked(LINE.stream()
                .map(name -> row.get(names.indexOf(name)).toString())
                .toList());
        List<Object> cells = new ArrayList<>(row);
        for (int i = 0; i < LINE.size(); i++) {
            cells.set(names.indexOf(LINE.get(i)), masked.get(i));
        }
        return cells;
    }

    /** The mentions with their texts masked. */
    MentionSource of(MentionSource source) {
        return (filter, each) -> source.mentions(filter, mention -> each.accept(of(mention)));
    }

    private StoredMention of(StoredMention mention) {
        return new StoredMention(
                mention.code(),
                mention.purpose(),
                mention.aspect(),
                mention.evidence(),
                mention.score(),
                mention.url(),
                mention.portal(),
                mention.round(),
                mention.zone(),
                data.masked(mention.sentence()),
                data.masked(mention.surface()),
                mention.href().map(data::masked),
                mention.capture(),
                mention.pages(),
                mention.carrier());
    }
}
