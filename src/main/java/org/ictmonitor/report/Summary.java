package org.ictmonitor.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.ictmonitor.Round;
import org.ictmonitor.analysis.Coverage;
import org.ictmonitor.analysis.ResultTable;

/** The head of the report: what it is of, its main numbers, its sections. */
record Summary(ReportContent content, Wording words) {
    void write(Html html) {
        html.open("header").element("h1", content.campaign().title());
        html.element("p", String.join(" · ", origin()), "class", "soft").close();
        html.open("nav");
        sections().forEach(section -> html.element("a", words.of(section), "href", "#" + section));
        html.close().open("ul", "class", "tiles");
        writeTiles(html);
        html.close();
        new Findings(content, words).write(html);
    }

    private List<String> origin() {
        Round round = content.view().round();
        String span = round.finished()
                .map(finished -> words.of("round.span", date(round.started()), date(finished)))
                .orElseGet(() -> words.of("round.open", date(round.started())));
        return List.of(
                content.campaign().name(),
                words.of(
                        "round",
                        round.number(),
                        words.value("kind", round.kind().key()),
                        span),
                words.of("codebook", round.codebook()),
                words.of("contact", content.campaign().contact()));
    }

    private static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private List<String> sections() {
        return Stream.of(
                        "matrix",
                        "tools",
                        "portals.tools",
                        "trend",
                        "aims",
                        "attention",
                        "survey",
                        "services",
                        "documents",
                        "changes",
                        "coverage",
                        "methods",
                        "mentions")
                .filter(content.answers()::fills)
                .toList();
    }

    private void writeTiles(Html html) {
        Coverage coverage = content.coverage();
        int portals = content.view().portals().size();
        tile(html, content.reached(), words.of("tile.portals", portals));
        tile(html, coverage.fetched() - coverage.attachments(), words.of("tile.pages"));
        if (content.view().round().attachments()) {
            tile(html, coverage.attachments(), words.of("tile.attachments"));
        }
        tile(html, content.mentionsIn(content.content()), words.of("tile.content"));
        tile(html, content.inTemplates(), words.of("tile.template"));
        tile(html, found(content.tools()), words.of("tile.tools", families(content.tools())));
        tile(html, coverage.failures(), words.of("tile.failed"));
    }

    private static void tile(Html html, long number, String label) {
        html.open("li")
                .element("b", Long.toString(number))
                .element("span", label)
                .close();
    }

    private static long found(ResultTable tools) {
        return tools.rows().stream()
                .filter(row -> ReportContent.isFamily(tools, row) && tools.count(row, "mentions") > 0)
                .count();
    }

    private static long families(ResultTable tools) {
        return tools.rows().stream()
                .filter(row -> ReportContent.isFamily(tools, row))
                .count();
    }
}
