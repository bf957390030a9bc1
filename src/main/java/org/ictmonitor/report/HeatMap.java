package org.ictmonitor.report;

import java.util.List;
import java.util.Map;

/**
 * Counts of two things at once as a table whose cells are darker the more they count. Shades follow the square root, so that
 * a few large cells do not make all others look alike.
 *
 * @param corner what the rows are
 * @param counts by the cell’s key; a cell without one is 0
 */
record HeatMap(String corner, List<Head> rows, List<Head> columns, KeyOf keys, Map<MentionLists.Key, Long> counts) {
    private static final int SHADES = 8;
    /** With more columns than this their headings stand upright, so that the map fits on paper. */
    private static final int MOST_LYING = 6;

    /**
     * A row or column.
     *
     * @param kind whether it is a kind of the code above it
     */
    record Head(String value, String label, boolean kind) {}

    /** Names the cell of a row and a column. */
    interface KeyOf {
        MentionLists.Key of(String row, String column);
    }

    void write(Html html) {
        html.open("div", "class", "scroll").open("table", "class", classes());
        html.open("thead").open("tr").element("th", corner, "scope", "col");
        columns.forEach(column -> html.open("th", "scope", "col", "class", "number")
                .element("span", column.label())
                .close());
        html.close().close().open("tbody");
        rows.forEach(row -> writeRow(html, row));
        html.close().close().close();
    }

    private String classes() {
        return columns.size() > MOST_LYING ? "heat wide sortable" : "heat sortable";
    }

    private void writeRow(Html html, Head row) {
        html.open("tr").element("th", row.label(), "scope", "row", "class", row.kind() ? "kind" : "");
        columns.forEach(column -> writeCell(html, keys.of(row.value(), column.value())));
        html.close();
    }

    private void writeCell(Html html, MentionLists.Key key) {
        long count = counts.getOrDefault(key, 0L);
        html.open("td", "class", "number h" + shade(count));
        if (count == 0) {
            html.text("0");
        } else {
            html.element("a", Long.toString(count), "href", "#" + key.anchor());
        }
        html.close();
    }

    private int shade(long count) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return count == 0 ? 0 : Math.max(1, (int) Math.round(SHADES * Math.sqrt((double) count / most)));
    }
}
