package org.ictmonitor.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/**
 * A result table in the report, its columns named in the report’s language.
 *
 * @param links where the counts of a row and column lead
 */
record ReportTable(ResultTable table, Wording words, Links links) {
    /** Columns of long texts, which break anywhere; the style knows them by name. */
    private static final Set<String> WRAPPED = Set.of("url", "shown");

    /** A table of more columns stands on a phone as a card a row, each value behind its column's name. */
    private static final int MOST_BESIDE = 6;

    /** Names the list behind a count, empty if there is none. */
    interface Links {
        Optional<MentionLists.Key> of(List<Object> row, String column);
    }

    /** A table whose counts lead nowhere. */
    static ReportTable plain(ResultTable table, Wording words) {
        return new ReportTable(table, words, (row, column) -> Optional.empty());
    }

    void write(Html html) {
        html.open("div", "class", "scroll")
                .open("table", "class", isWide() ? "sortable cards" : "sortable")
                .open("thead")
                .open("tr");
        for (Column column : table.columns()) {
            html.element("th", words.value("column", column.name()), "scope", "col", "class", align(column));
        }
        html.close().close().open("tbody");
        table.rows().forEach(row -> writeRow(html, row));
        html.close().close().close();
    }

    private boolean isWide() {
        return table.columns().size() > MOST_BESIDE;
    }

    private void writeRow(Html html, List<Object> row) {
        html.open("tr");
        for (int i = 0; i < row.size(); i++) {
            Column column = table.columns().get(i);
            String style = WRAPPED.contains(column.name()) ? column.name() : align(column);
            if (isWide() && i > 0) {
                html.open("td", "class", style, "data-column", words.value("column", column.name()));
            } else {
                html.open("td", "class", style);
            }
            Optional<MentionLists.Key> list = row.get(i).equals(0L) ? Optional.empty() : links.of(row, column.name());
            list.ifPresent(key -> html.open("a", "href", "#" + key.anchor()));
            writeValue(html, column.name(), row.get(i));
            list.ifPresent(key -> html.close());
            html.close();
        }
        html.close();
    }

    private void writeValue(Html html, String column, Object value) {
        if (column.equals("url")) {
            html.outward(value.toString(), value.toString());
        } else {
            html.text(value instanceof String text ? words.value(column, text) : Numbers.shown(value));
        }
    }

    private static String align(Column column) {
        return column.type() == Column.Type.TEXT ? "" : "number";
    }
}
