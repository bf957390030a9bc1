package org.ictmonitor.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/**
 * Aligned columns: text to the left, numbers to the right. In a terminal that is too narrow the longest texts are cut; in one
 * that is too narrow even for that, each row becomes a small list of its own. Numbers are never cut.
 */
record TerminalTable(OptionalInt width) implements RowWriter {
    private static final String GAP = "  ";
    private static final int NARROWEST_TEXT = 10;

    @Override
    public void write(ResultTable table, Appendable out) throws IOException {
        List<List<String>> cells =
                table.rows().stream().map(TerminalTable::shown).toList();
        List<Integer> natural = widths(table.columns(), cells);
        List<Integer> fitted = fitted(table.columns(), natural);
        if (width.isPresent() && total(fitted) > width.getAsInt()) {
            writeLists(table.columns(), cells, out);
        } else {
            writeGrid(table.columns(), cells, fitted, out);
        }
    }

    private static List<String> shown(List<Object> row) {
        return row.stream()
                .map(value -> DisplayText.oneLine(Numbers.shown(value)))
                .toList();
    }

    private static List<Integer> widths(List<Column> columns, List<List<String>> rows) {
        int[] widths = columns.stream()
                .mapToInt(column -> DisplayText.width(column.name()))
                .toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayText.width(row.get(i)));
            }
        }
        return IntStream.of(widths).boxed().toList();
    }

    private List<Integer> fitted(List<Column> columns, List<Integer> natural) {
        int widest = natural.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Integer> fitted = natural;
        for (int cap = widest - 1;
                cap >= NARROWEST_TEXT && width.isPresent() && total(fitted) > width.getAsInt();
                cap--) {
            fitted = capped(columns, natural, cap);
        }
        return fitted;
    }

    private static List<Integer> capped(List<Column> columns, List<Integer> natural, int cap) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> isText(columns.get(i)) ? Math.min(natural.get(i), cap) : natural.get(i))
                .toList();
    }

    private static int total(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * Math.max(0, widths.size() - 1);
    }

    private static boolean isText(Column column) {
        return column.type() == Column.Type.TEXT;
    }

    private static void writeGrid(List<Column> columns, List<List<String>> rows, List<Integer> widths, Appendable out)
            throws IOException {
        writeLine(columns, columns.stream().map(Column::name).toList(), widths, out);
        writeLine(columns, widths.stream().map("─"::repeat).toList(), widths, out);
        for (List<String> row : rows) {
            writeLine(columns, row, widths, out);
        }
    }

    private static void writeLine(List<Column> columns, List<String> cells, List<Integer> widths, Appendable out)
            throws IOException {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            padded.add(padded(DisplayText.cut(cells.get(i), widths.get(i)), widths.get(i), isText(columns.get(i))));
        }
        out.append(String.join(GAP, padded).stripTrailing()).append('\n');
    }

    private static String padded(String cell, int width, boolean left) {
        String space = " ".repeat(Math.max(0, width - DisplayText.width(cell)));
        return left ? cell + space : space + cell;
    }

    private static void writeLists(List<Column> columns, List<List<String>> rows, Appendable out) throws IOException {
        int label = columns.stream()
                .mapToInt(column -> DisplayText.width(column.name()))
                .max()
                .orElse(0);
        String separator = "";
        for (List<String> row : rows) {
            out.append(separator);
            for (int i = 0; i < row.size(); i++) {
                String line = padded(columns.get(i).name(), label, true) + GAP + row.get(i);
                out.append(line.stripTrailing()).append('\n');
            }
            separator = "\n";
        }
    }
}
