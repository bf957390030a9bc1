package org.ictmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/** Lays out a concordance for people: what matched stands in one column, its contexts left and right of it. */
public final class Concordances {
    private static final String OPEN = "  [";
    private static final String CLOSE = "]  ";

    private Concordances() {}

    /**
     * The lines in two columns, the portal and what stands there.
     *
     * @param lines with the columns left, node, right and portal
     * @param width of the terminal, by which the contexts are cut; empty cuts nothing
     */
    public static ResultTable aligned(ResultTable lines, Optional<Integer> width) {
        int portals = widest(lines, "portal");
        int nodes = widest(lines, "node");
        int room = width.map(columns -> columns - portals - nodes - OPEN.length() - CLOSE.length() - 2)
                .orElse(Integer.MAX_VALUE);
        int left = Math.min(widest(lines, "left"), Math.max(room / 2, 1));
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : lines.rows()) {
            rows.add(List.of(lines.text(row, "portal"), line(lines, row, left)));
        }
        List<Column> columns = List.of(new Column("portal", Column.Type.TEXT), new Column("line", Column.Type.TEXT));
        return new ResultTable(lines.title(), columns, rows, lines.notes());
    }

    private static String line(ResultTable lines, List<Object> row, int left) {
        String before = DisplayText.cutLeft(DisplayText.oneLine(lines.text(row, "left")), left);
        String padding = " ".repeat(left - DisplayText.width(before));
        return padding
                + before
                + OPEN
                + DisplayText.oneLine(lines.text(row, "node"))
                + CLOSE
                + DisplayText.oneLine(lines.text(row, "right"));
    }

    private static int widest(ResultTable lines, String column) {
        return lines.rows().stream()
                .mapToInt(row -> DisplayText.width(DisplayText.oneLine(lines.text(row, column))))
                .max()
                .orElse(0);
    }
}
