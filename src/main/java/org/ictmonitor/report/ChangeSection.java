package org.ictmonitor.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.report.MentionLists.Part;

/**
 * What changed since the round before: for each change what a reader asks first, and one text that shows it. All that
 * {@code changes} knows besides, captures among it, would not fit on paper.
 */
record ChangeSection(ResultTable changes, Wording words) {
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_TEXT = 240;
    private static final List<String> PLAIN =
            List.of("portal", "url", "change", "code", "purpose", "aspect", "zone", "before", "after", "confidence");
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
        new ReportTable(shown(), words, ChangeSection::list).write(html);
        new Foot(changes.notes(), words).write(html);
    }

    private ResultTable shown() {
        List<Column> columns = Stream.concat(
                        PLAIN.stream().map(name -> changes.columns().get(changes.position(name))),
                        Stream.of(new Column("shown", Column.Type.TEXT)))
                .toList();
        List<List<Object>> rows =
                changes.rows().stream().limit(MOST_ROWS).map(this::shown).toList();
        return new ResultTable("", columns, rows, List.of());
    }

    private List<Object> shown(List<Object> row) {
        Stream<Object> plain = PLAIN.stream().map(name -> isNothing(name, row) ? "" : row.get(changes.position(name)));
        return Stream.concat(plain, Stream.of(text(row))).toList();
    }

    /** A tool has a purpose, a service or document an aspect; the other one says "none" and nothing to a reader. */
    private boolean isNothing(String column, List<Object> row) {
        return List.of("purpose", "aspect").contains(column)
                && changes.text(row, column).equals("none");
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
    private static Optional<MentionLists.Key> list(List<Object> row, String column) {
        if (!column.equals("after") || !cell(row, "zone").equals("main")) {
            return Optional.empty();
        }
        String code = cell(row, "code");
        return Stream.of(
                        new MentionLists.Key(Part.PURPOSE, code, cell(row, "purpose")),
                        new MentionLists.Key(Part.ASPECT, code, cell(row, "aspect")))
                .filter(key -> !key.value().isEmpty())
                .findFirst();
    }

    private static String cell(List<Object> row, String column) {
        return row.get(PLAIN.indexOf(column)).toString();
    }
}
