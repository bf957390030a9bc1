package org.ictmonitor.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Code;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.report.MentionLists.Part;

/**
 * What changed since the round before: for each change what a reader asks first, and one text that shows it. All that
 * {@code changes} knows besides, captures among it, would not fit on paper.
 */
record ChangeSection(ResultTable changes, Codebook codebook, Wording words) {
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_TEXT = 240;
    private static final List<String> WHERE = List.of("portal", "url", "change");
    private static final List<String> NUMBERS = List.of("zone", "before", "after", "confidence");
    /** The first of these that a change has is its text. */
    private static final List<String> TEXTS = List.of("diff", "after_sentence", "before_sentence");

    /** What stands between the heading of the section and its end. */
    void write(Html html) {
        int rows = changes.rows().size();
        if (rows == 0) {
            html.element("p", words.of("changes.none"));
        } else if (rows > MOST_ROWS) {
            html.element("p", words.of("changes.more", MOST_ROWS, rows));
        }
        new ReportTable(shown(), words, (row, column) -> list(changes.rows().get(row), column)).write(html);
        new Foot(changes.notes(), words).write(html);
    }

    private ResultTable shown() {
        Stream<Column> named = Stream.of("fact", "said").map(name -> new Column(name, Column.Type.TEXT));
        List<Column> columns = Stream.of(
                        columns(WHERE), named, columns(NUMBERS), Stream.of(new Column("shown", Column.Type.TEXT)))
                .flatMap(each -> each)
                .toList();
        List<List<Object>> rows =
                changes.rows().stream().limit(MOST_ROWS).map(this::shown).toList();
        return new ResultTable("", columns, rows, List.of());
    }

    private Stream<Column> columns(List<String> names) {
        return names.stream().map(name -> changes.columns().get(changes.position(name)));
    }

    private List<Object> shown(List<Object> row) {
        return Stream.of(cells(WHERE, row), Stream.of(fact(row), said(row)), cells(NUMBERS, row), Stream.of(text(row)))
                .flatMap(each -> each)
                .map(Object.class::cast)
                .toList();
    }

    private Stream<Object> cells(List<String> names, List<Object> row) {
        return names.stream().map(name -> row.get(changes.position(name)));
    }

    private String fact(List<Object> row) {
        String code = changes.text(row, "code");
        return code.isEmpty() ? "" : CodeLabels.of(codebook, words, code);
    }

    /** What a tool is named for, or what is said of a service or document; the other of the two says "none". */
    private String said(List<Object> row) {
        return Stream.of("purpose", "aspect")
                .filter(column -> !List.of("", "none").contains(changes.text(row, column)))
                .map(column -> words.value(column, changes.text(row, column)))
                .collect(Collectors.joining(", "));
    }

    private String text(List<Object> row) {
        String text = TEXTS.stream()
                .map(name -> changes.text(row, name))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT))) + " …";
    }

    /** What the content says now leads to its sentences. */
    private Optional<String> list(List<Object> row, String column) {
        if (!column.equals("after") || !changes.text(row, "zone").equals("main")) {
            return Optional.empty();
        }
        String code = changes.text(row, "code");
        boolean tool = codebook.entry(new Code(code))
                .filter(entry -> entry.kind() == CodeKind.TOOL)
                .isPresent();
        String value = changes.text(row, tool ? "purpose" : "aspect");
        return Optional.of(new MentionLists.Key(tool ? Part.PURPOSE : Part.ASPECT, code, value).anchor());
    }
}
