package org.ictmonitor.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ictmonitor.MonitorException;

/** Reads a survey’s tables: CSV with the columns {@code table, row, code, column, value}, values in per cent. */
public final class SurveyFile {
    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();
    private static final List<String> COLUMNS = List.of("table", "row", "code", "column", "value");
    private static final double WHOLE = 100;

    private static final String BUNDLED = "/org/ictmonitor/config/survey/kyiv-2022.csv";

    private SurveyFile() {}

    /** The survey that the study grew out of (Kyiv 2022), which comes with the program. */
    public static List<SurveyShare> bundled() {
        try (InputStream file = SurveyFile.class.getResourceAsStream(BUNDLED)) {
            if (file == null) {
                throw new IllegalStateException(BUNDLED + " is not in this build");
            }
            return read(new InputStreamReader(file, StandardCharsets.UTF_8), "kyiv-2022.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The shares of rows that have a code.
     *
     * @param name of the file, for messages
     * @throws MonitorException naming the file, the line and what was expected
     */
    public static List<SurveyShare> read(Reader file, String name) {
        try (CSVParser rows =
                CSVParser.builder().setReader(file).setFormat(FORMAT).get()) {
            if (!rows.getHeaderNames().containsAll(COLUMNS)) {
                throw MonitorException.wrong(
                        name + ", line 1: expected the columns " + String.join(", ", COLUMNS) + ".");
            }
            return rows.stream().flatMap(row -> share(row, rows, name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<SurveyShare> share(CSVRecord row, CSVParser rows, String name) {
        String where = name + ", line " + rows.getCurrentLineNumber() + ": ";
        if (!row.isConsistent()) {
            throw MonitorException.wrong(where + "expected " + COLUMNS.size() + " cells, found " + row.size() + ".");
        }
        if (row.get("code").isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new SurveyShare(
                row.get("table"), row.get("code"), row.get("column"), percent(row.get("value"), where)));
    }

    private static double percent(String value, String where) {
        try {
            double percent = Double.parseDouble(value);
            if (percent >= 0 && percent <= WHOLE) {
                return percent / WHOLE;
            }
        } catch (NumberFormatException e) {
            throw new MonitorException(
                    MonitorException.Exit.WRONG_CALL, where + "the value '" + value + "' is no number.", e);
        }
        throw MonitorException.wrong(where + "the value " + value + " is no percentage: expected 0 to 100.");
    }
}
