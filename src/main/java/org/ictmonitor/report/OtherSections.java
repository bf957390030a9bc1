package org.ictmonitor.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ictmonitor.analysis.Coverage;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.report.HeatMap.Head;
import org.ictmonitor.report.MentionLists.Part;

/** The sections about services, documents, changes, coverage and methods. */
record OtherSections(ReportContent content, Wording words) {
    void write(Html html) {
        writeAspects(html, "services", content.services());
        writeAspects(html, "documents", content.documents());
        content.answers().changes().ifPresent(changes -> writeChanges(html, changes));
        begin(html, "coverage");
        new CoverageSection(content, words).write(html);
        html.close();
        writeMethods(html);
    }

    private void writeAspects(Html html, String section, ResultTable table) {
        begin(html, section).element("p", words.of("aspect.lead"));
        Map<String, Head> codes = new LinkedHashMap<>();
        Map<String, Head> aspects = new LinkedHashMap<>();
        for (List<Object> row : table.rows()) {
            String code = table.text(row, "code");
            String aspect = table.text(row, "aspect");
            codes.put(code, new Head(code, table.text(row, "label"), !ReportContent.isFamily(table, row)));
            aspects.put(aspect, new Head(aspect, words.value("aspect", aspect), false));
        }
        Map<MentionLists.Key, Long> counts = ToolSections.counts(table, Part.ASPECT, "aspect");
        HeatMap.KeyOf keys = (code, aspect) -> new MentionLists.Key(Part.ASPECT, code, aspect);
        new HeatMap(words.of("column.label"), List.copyOf(codes.values()), List.copyOf(aspects.values()), keys, counts)
                .write(html);
        new Foot(table.notes(), words).write(html);
        html.close();
    }

    private void writeChanges(Html html, ResultTable changes) {
        begin(html, "changes");
        new ChangeSection(changes, content.codebook(), words).write(html);
        html.close();
    }

    private void writeMethods(Html html) {
        Coverage coverage = content.coverage();
        begin(html, "methods");
        paragraph(html, words.of("methods.units"));
        paragraph(html, words.of("methods.n", tools(), inContent(), content.inTemplates(), others()));
        paragraph(html, CoverageSection.described(coverage, words));
        if (content.view().round().attachments()) {
            paragraph(html, words.of("methods.attachments", coverage.attachments()));
        }
        paragraph(
                html,
                words.of(
                        "methods.reached",
                        content.reached(),
                        content.view().portals().size()));
        paragraph(html, words.of("methods.codebook", content.view().round().codebook()));
        Stream.of(Statistic.values())
                .filter(statistic -> html.leadsTo(statistic.anchor()))
                .forEach(statistic -> html.element("p", words.of(statistic.key()), "id", statistic.anchor()));
        paragraph(html, words.of("methods.caution"));
        html.close();
    }

    private long tools() {
        return content.mentionsIn(content.tools());
    }

    private long inContent() {
        return content.mentionsIn(content.content());
    }

    private long others() {
        return content.mentionsIn(content.services()) + content.mentionsIn(content.documents());
    }

    private static void paragraph(Html html, String text) {
        html.element("p", text);
    }

    private Html begin(Html html, String section) {
        return html.open("section", "id", section).element("h2", words.of(section));
    }
}
