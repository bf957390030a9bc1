package org.ictmonitor.report;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/**
 * CSV by RFC 4180 and tab-separated values. A cell of text that a spreadsheet would run as a formula gets an apostrophe
 * in front (the characters are those of OWASP's page on CSV injection); numbers are left alone.
 *
 * @param escapes whether tabs and line ends are written as backslash escapes, for want of quotes
 */
record SeparatedRows(CSVFormat format, boolean escapes) implements RowWriter {
    static final SeparatedRows CSV = new SeparatedRows(CSVFormat.RFC4180, false);
    static final SeparatedRows TSV = new SeparatedRows(
            CSVFormat.Builder.create(CSVFormat.TDF)
                    .setIgnoreSurroundingSpaces(false)
                    .setRecordSeparator('\n')
                    .setQuote(null)
                    .get(),
            true);

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    @Override
    public void write(ResultTable table, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, format);
        printer.printRecord(table.columns().stream().map(Column::name));
        for (List<Object> row : table.rows()) {
            printer.printRecord(row.stream().map(this::cell));
        }
        printer.flush();
    }

    private String cell(Object value) {
        if (!(value instanceof String text)) {
            return Numbers.exact(value);
        }
        String safe = harmless(text);
        return escapes ? escaped(safe) : safe;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
