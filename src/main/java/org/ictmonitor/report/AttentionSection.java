package org.ictmonitor.report;

import java.util.List;
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
        sides.notes().forEach(note -> html.element("p", note, "class", "foot", "lang", "en"));
    }

    private void writeBase(Html html, String base) {
        List<List<Object>> rows = sides.rows().stream()
                .filter(row -> sides.text(row, "base").equals(base))
                .toList();
        List<List<Object>> named = rows.stream().filter(this::isNamed).toList();
        if (named.isEmpty()) {
            html.element("p", words.of("attention.none"));
        } else {
            ReportTable.plain(shown(named), words).write(html);
        }
        if (named.size() < rows.size()) {
            html.element("p", words.of("attention.left", rows.size() - named.size()), "class", "foot");
        }
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
