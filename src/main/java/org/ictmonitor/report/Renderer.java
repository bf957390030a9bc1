package org.ictmonitor.report;

import java.io.IOException;
import java.util.OptionalInt;
import org.ictmonitor.analysis.ResultTable;

/**
 * Writes a {@link ResultTable} in one of the formats of the contract. The same table always gives the same characters,
 * on every machine. Safe to share between threads.
 *
 * @param format how rows are written
 * @param width columns of the terminal, which {@link Format#TABLE} fits itself into by cutting long text; empty (a file, a
 *     pipe) cuts nothing
 * @param bom whether CSV and TSV begin with a byte order mark, by which Excel knows UTF-8
 * @param notes whether the table's notes follow its rows; if not, or if the format has no place for them, the caller shows
 *     them elsewhere
 */
public record Renderer(Format format, OptionalInt width, boolean bom, boolean notes) {
    /** A renderer for files and pipes: no width, no mark, no notes. */
    public static Renderer plain(Format format) {
        return new Renderer(format, OptionalInt.empty(), false, false);
    }

    /** Whether {@link #write} writes the notes too, so that nobody else needs to. */
    public boolean writesNotes() {
        return notes && format.holdsNotes();
    }

    /**
     * Writes all of the table.
     *
     * @throws IOException if {@code out} fails
     */
    public void write(ResultTable table, Appendable out) throws IOException {
        if (bom && (format == Format.CSV || format == Format.TSV)) {
            out.append('\uFEFF');
        }
        writer().write(table, out);
        if (writesNotes()) {
            writeNotes(table, out);
        }
    }

    private RowWriter writer() {
        return switch (format) {
            case TABLE -> new TerminalTable(width);
            case CSV -> SeparatedRows.CSV;
            case TSV -> SeparatedRows.TSV;
            case JSON -> new JsonRows(true);
            case JSONL -> new JsonRows(false);
            case MD -> new MarkdownRows();
        };
    }

    private void writeNotes(ResultTable table, Appendable out) throws IOException {
        if (format == Format.MD) {
            MarkdownRows.writeNotes(table, out);
            return;
        }
        String end = format == Format.CSV ? "\r\n" : "\n";
        for (String note : table.notes()) {
            out.append("# ").append(DisplayText.oneLine(note)).append(end);
        }
    }
}
