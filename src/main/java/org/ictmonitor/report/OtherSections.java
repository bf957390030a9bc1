package org.ictmonitor.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ictmonitor.analysis.Coverage;
import org.ictmonitor.analysis.NoteWords;
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
        ReportTable.plain(content.portals(), words).write(html);
        new Foot(content.portals().notes(), words).write(html);
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
        new ChangeSection(changes, words).write(html);
        html.close();
    }

    private void writeMethods(Html html) {
        Coverage coverage = content.coverage();
        begin(html, "methods");
        paragraph(html, words.of("methods.units"));
        paragraph(html, words.of("methods.n", tools(), inContent(), content.inTemplates(), others()));
        paragraph(
                html,
                words.of(
                        "methods.coverage",
                        coverage.found(),
                        coverage.fetched(),
                        coverage.redirected(),
                        coverage.failures(),
                        listed("failure", coverage.failed()),
                        coverage.exclusions(),
                        listed("rule", coverage.excluded()),
                        coverage.waiting()));
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
        paragraph(html, words.of("methods.share"));
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

    private String listed(String kind, SortedMap<String, Long> counters) {
        String listed = NoteWords.in(words.language()).counters(kind, counters);
        return listed.isEmpty() ? words.of("methods.nothing") : listed;
    }

    private static void paragraph(Html html, String text) {
        html.element("p", text);
    }

    private Html begin(Html html, String section) {
        return html.open("section", "id", section).element("h2", words.of(section));
    }
}
