package org.ictmonitor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Purpose;
import org.ictmonitor.analysis.reliability.CodedSheet;

/**
 * A coder's sheet as a spreadsheet saves it: separated by commas, semicolons or tabs, with or without a byte order mark.
 *
 * @param rows the cells of each row by the name of their column
 */
record SheetFile(Path file, List<Map<String, String>> rows) {
    /** What a coder writes where nothing is named, as opposed to leaving a sentence uncoded. */
    private static final String NOTHING = "none";

    static SheetFile read(Session session, Path file) {
        String text = text(session, file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(row.toMap());
            }
            return new SheetFile(file, rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw MonitorException.wrong(file + ": cannot be read as a sheet in CSV: " + e.getMessage());
        }
    }

    private static String text(Session session, Path file) {
        try (BufferedReader lines = InputFile.lines(session, file)) {
            String text = lines.lines().collect(Collectors.joining("\n"));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    /**
     * The values of a column by id; cells left blank are not among them.
     *
     * @throws MonitorException if the sheet has no such column, or an id twice
     */
    Map<String, String> column(String name) {
        Map<String, String> values = new HashMap<>();
        Set<String> seen = new TreeSet<>();
        for (Map<String, String> row : rows) {
            String id = cell(row, "id");
            if (!seen.add(id)) {
                throw MonitorException.wrong(file + ": the id '" + id + "' stands in it twice");
            }
            Optional.of(cell(row, name)).filter(value -> !value.isBlank()).ifPresent(value -> values.put(id, value));
        }
        return values;
    }

    private String cell(Map<String, String> row, String name) {
        String value = row.get(name);
        if (value == null) {
            throw MonitorException.wrong(file + ": a row has no column '" + name + "'; it has "
                    + String.join(", ", new TreeSet<>(row.keySet())));
        }
        return value;
    }

    /** Its codes and purposes; what is none is added to {@code unread} and counts as not coded. */
    CodedSheet coded(Codebook codebook, List<String> unread) {
        Map<String, String> purposes =
                rows.stream().allMatch(row -> row.containsKey("purpose")) ? column("purpose") : Map.of();
        Map<String, CodedSheet.Unit> units = new HashMap<>();
        column("codes").forEach((id, cell) -> {
            try {
                units.put(id, new CodedSheet.Unit(codes(cell, codebook), purpose(purposes.getOrDefault(id, ""))));
            } catch (IllegalArgumentException e) {
                unread.add(file + ", " + id + ": " + e.getMessage());
            }
        });
        return CodedSheet.of(String.valueOf(file.getFileName()), units);
    }

    private static Set<Code> codes(String cell, Codebook codebook) {
        Set<Code> codes = new TreeSet<>();
        for (String word : cell.split("[;,\\s]+")) {
            if (!word.isEmpty() && !word.equals(NOTHING)) {
                codes.add(known(new Code(word.startsWith("#") ? word.substring(1) : word), codebook));
            }
        }
        return codes;
    }

    private static Code known(Code code, Codebook codebook) {
        if (codebook.entry(code).isEmpty()) {
            throw new IllegalArgumentException(
                    "the codebook has no code '" + code + "'; write codes of 'ictmon codebook list', or none");
        }
        return code;
    }

    private static Optional<Purpose> purpose(String cell) {
        return cell.isEmpty()
                ? Optional.empty()
                : Optional.of(Keyed.of(Purpose.class, cell)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "'" + cell + "' is no purpose; expected one of " + Keyed.keys(Purpose.class))));
    }
}
