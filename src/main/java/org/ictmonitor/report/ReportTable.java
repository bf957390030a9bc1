package org.ictmonitor.report;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    /** What went and what came in {@code [-gone-] {+new+}}. */
    private static final Pattern CHANGED = Pattern.compile("\\[-(.*?)-]|\\{\\+(.*?)\\+}", Pattern.DOTALL);

    /** A table of more columns stands on a phone as a card a row, each value behind its column's name. */
    private static final int MOST_BESIDE = 6;

    /** Names the anchor of what explains a cell, empty if there is none. */
    interface Links {
        Optional<String> of(int row, String column);
    }

    /** A table of statistics alone, each explained among the methods. */
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
        for (int row = 0; row < table.rows().size(); row++) {
            writeRow(html, row);
        }
        html.close().close().close();
    }

    private boolean isWide() {
        return table.columns().size() > MOST_BESIDE;
    }

    private void writeRow(Html html, int row) {
        html.open("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String style = WRAPPED.contains(column.name()) ? column.name() : align(column);
            if (isWide() && i > 0) {
                html.open("td", "class", style, "data-column", words.value("column", column.name()));
            } else {
                html.open("td", "class", style);
            }
            writeLinked(html, row, column.name(), table.rows().get(row).get(i));
            html.close();
        }
        html.close();
    }

    private void writeLinked(Html html, int row, String column, Object value) {
        Optional<String> anchor = isNothing(value)
                ? Optional.empty()
                : links.of(row, column).or(() -> Statistic.of(column).map(Statistic::anchor));
        anchor.ifPresent(name -> html.open("a", "href", "#" + name));
        writeValue(html, column, value);
        anchor.ifPresent(name -> html.close());
    }

    /** Nothing stands behind a count of 0, nor in a cell that is empty. */
    private static boolean isNothing(Object value) {
        return value.equals(0L) || value.equals("");
    }

    private void writeValue(Html html, String column, Object value) {
        if (column.equals("url")) {
            html.outward(value.toString(), value.toString());
        } else if (column.equals("shown")) {
            writeDifference(html, value.toString());
        } else {
            html.text(value instanceof String text ? words.value(column, text) : Numbers.shown(value));
        }
    }

    /** Words that came or went are marked as such, and not by the signs of {@code changes}. */
    private static void writeDifference(Html html, String text) {
        int written = 0;
        for (MatchResult piece : CHANGED.matcher(text).results().toList()) {
            html.text(text.substring(written, piece.start()));
            if (piece.group(1) == null) {
                html.element("ins", piece.group(2));
            } else {
                html.element("del", piece.group(1));
            }
            written = piece.end();
        }
        html.text(text.substring(written));
    }

    private static String align(Column column) {
        return column.type() == Column.Type.TEXT ? "" : "number";
    }
}
