package org.ictmonitor.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.analysis.ResultTable;

/** The sections that lay the portals beside the survey: its purposes, the event, its shares. */
record AnswerSections(ReportContent content, Wording words) {
    void write(Html html) {
        ReportAnswers answers = content.answers();
        answers.aims().ifPresent(table -> writeAims(html, table));
        answers.attention().ifPresent(table -> writeAttention(html, table));
        answers.shares().ifPresent(table -> writeSurvey(html, table));
    }

    private void writeAims(Html html, ResultTable aims) {
        begin(html, "aims").element("p", words.of("aims.lead"));
        ResultTable shown = aims.only(List.of("label", "mentions", "pages", "portals", "portal_share", "low", "high"));
        new ReportTable(shown, words, (row, column) -> aim(aims, row, column)).write(html);
        new Foot(aims.notes(), words).write(html);
        html.close();
    }

    private static Optional<String> aim(ResultTable aims, int row, String column) {
        return List.of("mentions", "pages", "portals").contains(column)
                ? Optional.of(MentionLists.aim(aims.text(aims.rows().get(row), "purpose"))
                        .anchor())
                : Optional.empty();
    }

    private void writeAttention(Html html, ResultTable attention) {
        begin(html, "attention");
        new AttentionSection(attention, content.codebook(), words).write(html);
        html.close();
    }

    private void writeSurvey(Html html, ResultTable shares) {
        begin(html, "survey").element("p", words.of("survey.caution"));
        Map<String, ScatterPlot> plots =
                SurveyPlot.plots(shares, content.answers().subject(), words);
        plots.values().forEach(plot -> {
            html.element("h3", plot.title()).open("div", "class", "scroll");
            plot.write(html);
            plot.writeKey(html);
            html.close();
        });
        content.answers().correlations().ifPresent(table -> {
            html.element("h3", words.of("survey.correlations"));
            ReportTable.plain(table, words).write(html);
        });
        html.element("h3", words.of("survey.shares"));
        ResultTable shown =
                shares.only(List.of("label", "purpose", "portals", "portal_share", "low", "high", "survey_share"));
        new ReportTable(shown, words, (row, column) -> share(shares, row, column)).write(html);
        new Foot(content.answers().correlations().orElse(shares).notes(), words).write(html);
        html.close();
    }

    private static Optional<String> share(ResultTable shares, int place, String column) {
        List<Object> row = shares.rows().get(place);
        return column.equals("portals")
                ? Optional.of(new MentionLists.Key(
                                MentionLists.Part.ANYWHERE, shares.text(row, "code"), shares.text(row, "purpose"))
                        .anchor())
                : Optional.empty();
    }

    private Html begin(Html html, String section) {
        return html.open("section", "id", section).element("h2", words.of(section));
    }
}
