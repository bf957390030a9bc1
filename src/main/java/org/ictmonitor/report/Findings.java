package org.ictmonitor.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Purpose;
import org.ictmonitor.analysis.ResultTable;

/** What the round shows in a few sentences, each of which leads to its section. Nothing that was not found is said. */
record Findings(ReportContent content, Wording words) {
    /** So many tools are named, and those that as many portals name as the last of these. */
    private static final int FIRST_TOOLS = 3;

    void write(Html html) {
        html.open("ul", "class", "findings");
        tools().ifPresent(said -> item(html, "tools", said));
        purposes().ifPresent(said -> item(html, "matrix", said));
        content.answers().changes().ifPresent(changes -> item(html, "changes", changes(changes)));
        html.close();
    }

    private void item(Html html, String section, String said) {
        html.open("li")
                .text(said + " ")
                .element("a", words.of(section), "href", "#" + section)
                .close();
    }

    private Optional<String> tools() {
        ResultTable tools = content.tools();
        List<List<Object>> named = tools.rows().stream()
                .filter(row -> ReportContent.isFamily(tools, row) && tools.count(row, "portals") > 0)
                .sorted(Comparator.comparingLong((List<Object> row) -> -tools.count(row, "portals"))
                        .thenComparingLong(row -> -tools.count(row, "mentions")))
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        long least = tools.count(named.get(Math.min(FIRST_TOOLS, named.size()) - 1), "portals");
        return Optional.of(words.of(
                "findings.tools",
                named.stream()
                        .filter(row -> tools.count(row, "portals") >= least)
                        .map(row -> words.of(
                                "findings.tool",
                                tools.text(row, "label"),
                                tools.count(row, "portals"),
                                content.reached()))
                        .collect(Collectors.joining(", "))));
    }

    private Optional<String> purposes() {
        ResultTable matrix = content.matrix();
        long all = content.mentionsIn(matrix);
        String each = Stream.of(Purpose.values())
                .map(purpose -> words.value("purpose", purpose.key()) + " " + mentions(matrix, purpose))
                .collect(Collectors.joining(", "));
        return all == 0 ? Optional.empty() : Optional.of(words.of("findings.purposes", all, each));
    }

    private static long mentions(ResultTable matrix, Purpose purpose) {
        return matrix.rows().stream()
                .filter(row -> ReportContent.isFamily(matrix, row)
                        && matrix.text(row, "purpose").equals(purpose.key()))
                .mapToLong(row -> matrix.count(row, "mentions"))
                .sum();
    }

    private String changes(ResultTable changes) {
        return words.of(
                "findings.changes",
                number(changes, "new"),
                number(changes, "changed"),
                number(changes, "gone"),
                number(changes, "appeared"),
                number(changes, "went"));
    }

    private static long number(ResultTable changes, String change) {
        return changes.rows().stream()
                .filter(row -> changes.text(row, "change").equals(change))
                .count();
    }
}
