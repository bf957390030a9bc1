package org.ictmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ictmonitor.Codebook;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.report.MentionLists.Part;

/**
 * Attention before and after the study’s event: all pages first, and the pages of portals that published in both periods
 * folded below them. Codes that no page of either period names have no rows, or a phone would show little else.
 *
 * @param sides the rows of {@code trend}: by base, then by code
 */
record AttentionSection(ResultTable sides, Codebook codebook, Wording words) {
    private static final List<String> NUMBERS = List.of(
            "with_before", "share_before", "with_after", "share_after", "cohens_h", "odds_ratio", "p", "p_adjusted");

    /** What stands between the heading of the section and its end. */
    void write(Html html) {
        html.element("p", words.of("attention.lead"));
        writeBase(html, "all");
        html.open("details", "class", "fold").element("summary", words.of("attention.common"));
        writeBase(html, "common");
        html.close();
        new Foot(sides.notes(), words).write(html);
    }

    private void writeBase(Html html, String base) {
        List<List<Object>> rows = sides.rows().stream()
                .filter(row -> sides.text(row, "base").equals(base))
                .toList();
        List<List<Object>> named = rows.stream().filter(this::isNamed).toList();
        if (named.isEmpty()) {
            html.element("p", words.of("attention.none"));
        } else {
            new ReportTable(shown(named), words, (row, column) -> list(named.get(row), column)).write(html);
        }
        if (named.size() < rows.size()) {
            html.element("p", words.of("attention.left", rows.size() - named.size()), "class", "foot");
        }
    }

    /** Pages of both periods lead to the mentions on them; those of portals of both periods are among these. */
    private Optional<String> list(List<Object> row, String column) {
        return switch (column) {
            case "with_before" ->
                Optional.of(MentionLists.side(Part.BEFORE, code(row)).anchor());
            case "with_after" ->
                Optional.of(MentionLists.side(Part.AFTER, code(row)).anchor());
            default -> Optional.empty();
        };
    }

    /** Empty for all codes together. */
    private String code(List<Object> row) {
        String code = sides.text(row, "code");
        return code.equals("all") ? "" : code;
    }

    private boolean isNamed(List<Object> row) {
        return sides.count(row, "with_before") + sides.count(row, "with_after") > 0;
    }

    private ResultTable shown(List<List<Object>> rows) {
        ResultTable numbers = new ResultTable(sides.title(), sides.columns(), rows, List.of()).only(NUMBERS);
        Stream<Column> head = Stream.of("label", "code").map(name -> new Column(name, Column.Type.TEXT));
        List<List<Object>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Stream<Object> named =
                    Stream.of(CodeLabels.of(codebook, words, sides.text(rows.get(i), "code")), code(rows.get(i)));
            cells.add(Stream.concat(named, numbers.rows().get(i).stream()).toList());
        }
        return new ResultTable(
                sides.title(), Stream.concat(head, numbers.columns().stream()).toList(), cells, List.of());
    }
}
