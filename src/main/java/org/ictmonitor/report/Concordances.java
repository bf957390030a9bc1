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
    private static final Column PORTAL = Column.named("portal");
    private static final Column PAGES = Column.named("#pages");
    private static final Column LINE = Column.named("line");

    private Concordances() {}

    /**
     * The lines in two columns, the portal and what stands there; between them the number of pages, where a line stands for
     * several.
     *
     * @param lines with the columns left, node, right, portal and pages
     * @param width of the terminal, by which the contexts are cut; empty cuts nothing
     */
    public static ResultTable aligned(ResultTable lines, Optional<Integer> width) {
        int portals = widest(lines, "portal");
        int nodes = widest(lines, "node");
        boolean blocks = lines.rows().stream().anyMatch(row -> lines.count(row, "pages") > 1);
        int pages = blocks ? PAGES.name().length() + 2 : 0;
        int room = width.map(columns -> columns - portals - pages - nodes - OPEN.length() - CLOSE.length() - 2)
                .orElse(Integer.MAX_VALUE);
        int left = Math.min(widest(lines, "left"), Math.max(room / 2, 1));
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : lines.rows()) {
            Object count = lines.count(row, "pages");
            String line = line(lines, row, left);
            rows.add(
                    blocks
                            ? List.of(lines.text(row, "portal"), count, line)
                            : List.of(lines.text(row, "portal"), line));
        }
        List<Column> columns = blocks ? List.of(PORTAL, PAGES, LINE) : List.of(PORTAL, LINE);
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
