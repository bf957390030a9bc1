package org.ictmonitor.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/** A table in Markdown (pipe tables, as GitHub and pandoc read them); text from pages can neither format nor link. */
record MarkdownRows() implements RowWriter {
    private static final String MARKUP = "\\`*_[]~|#!";

    @Override
    public void write(ResultTable table, Appendable out) throws IOException {
        line(out, table.columns().stream().map(column -> escaped(column.name())).toList());
        line(out, table.columns().stream().map(MarkdownRows::alignment).toList());
        for (List<Object> row : table.rows()) {
            line(out, row.stream().map(MarkdownRows::cell).toList());
        }
    }

    static void writeNotes(ResultTable table, Appendable out) throws IOException {
        out.append('\n');
        for (String note : table.notes()) {
            out.append("* ").append(escaped(note)).append('\n');
        }
    }

    private static void line(Appendable out, List<String> cells) throws IOException {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private static String alignment(Column column) {
        return column.type() == Column.Type.TEXT ? "---" : "---:";
    }

    private static String cell(Object value) {
        return value instanceof String text ? escaped(text) : Numbers.shown(value);
    }

    private static String escaped(String text) {
        return DisplayText.oneLine(text)
                .codePoints()
                .mapToObj(MarkdownRows::escaped)
                .collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> (MARKUP.indexOf(character) >= 0 ? "\\" : "") + Character.toString(character);
        };
    }
}
