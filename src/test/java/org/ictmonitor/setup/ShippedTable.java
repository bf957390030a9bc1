package org.ictmonitor.setup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A commented CSV file of this repository, read plainly. */
record ShippedTable(List<CSVRecord> rows) {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    static ShippedTable read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file);
                CSVParser rows = CSVParser.parse(text, FORMAT)) {
            return new ShippedTable(rows.getRecords());
        }
    }

    /** The figures of the survey. */
    static ShippedTable survey() throws IOException {
        return read(Path.of("config/survey/kyiv-2022.csv"));
    }

    /** The rows of one of its tables and of one column. */
    List<CSVRecord> of(String table, String column) {
        return rows.stream()
                .filter(row -> row.get("table").equals(table))
                .filter(row -> row.get("column").equals(column))
                .toList();
    }

    /** The labels of those rows, in the paper's order. */
    List<String> labels(String table, String column) {
        return of(table, column).stream().map(row -> row.get("row")).toList();
    }

    /** The values of those rows, in % of respondents. */
    List<Double> values(String table, String column) {
        return of(table, column).stream()
                .map(row -> Double.parseDouble(row.get("value")))
                .toList();
    }
}
