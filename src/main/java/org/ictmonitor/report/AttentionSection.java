package org.ictmonitor.report;

import java.util.List;
import java.util.Optional;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/**
 * Attention before and after the study’s event: all pages first, and the pages of portals that published in both periods
 * folded below them. Codes that no page of either period names have no rows, or a phone would show little else.
 *
 * @param sides the rows of {@code trend}: by base, then by code
 */
record AttentionSection(ResultTable sides, Wording words) {
    private static final List<String> SHOWN =
            List.of("code", "with_before", "share_before", "with_after", "share_after", "cohens_h", "odds_ratio", "p");

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
            new ReportTable(shown(named), words, AttentionSection::list).write(html);
        }
        if (named.size() < rows.size()) {
            html.element("p", words.of("attention.left", rows.size() - named.size()), "class", "foot");
        }
    }

    /** Pages of both periods lead to the mentions on them; those of portals of both periods are among these. */
    private static Optional<MentionLists.Key> list(List<Object> row, String column) {
        String code = row.getFirst().toString();
        return switch (column) {
            case "with_before" -> list(MentionLists.Part.BEFORE, code);
            case "with_after" -> list(MentionLists.Part.AFTER, code);
            default -> Optional.empty();
        };
    }

    private static Optional<MentionLists.Key> list(MentionLists.Part part, String code) {
        return code.equals("all") ? Optional.empty() : Optional.of(new MentionLists.Key(part, code, "all"));
    }

    private boolean isNamed(List<Object> row) {
        return sides.count(row, "with_before") + sides.count(row, "with_after") > 0;
    }

    private ResultTable shown(List<List<Object>> rows) {
        List<Integer> places = SHOWN.stream().map(sides::position).toList();
        List<Column> columns = places.stream().map(sides.columns()::get).toList();
        List<List<Object>> cells =
                rows.stream().map(row -> places.stream().map(row::get).toList()).toList();
        return new ResultTable(sides.title(), columns, cells, List.of());
    }
}
