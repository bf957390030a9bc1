package org.ictmonitor.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ictmonitor.analysis.Column;
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
        ResultTable shown =
                columns(aims, "label", "purpose", "mentions", "pages", "portals", "portal_share", "low", "high");
        new ReportTable(shown, words, AnswerSections::list).write(html);
        new Foot(aims.notes(), words).write(html);
        html.close();
    }

    private static Optional<MentionLists.Key> list(List<Object> row, String column) {
        return column.equals("mentions")
                ? Optional.of(MentionLists.aim(row.get(1).toString()))
                : Optional.empty();
    }

    private void writeAttention(Html html, ResultTable attention) {
        begin(html, "attention");
        new AttentionSection(attention, words).write(html);
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
                columns(shares, "label", "purpose", "portals", "portal_share", "low", "high", "survey_share");
        new ReportTable(shown, words, (row, column) -> share(shares, row, column)).write(html);
        new Foot(content.answers().correlations().orElse(shares).notes(), words).write(html);
        html.close();
    }

    /** A row is known by what its portals name and what for; its label alone says neither to an address. */
    private static Optional<MentionLists.Key> share(ResultTable shares, List<Object> shown, String column) {
        return column.equals("portals")
                ? shares.rows().stream()
                        .filter(row -> row.get(shares.position("label")).equals(shown.getFirst())
                                && row.get(shares.position("purpose")).equals(shown.get(1)))
                        .map(row -> new MentionLists.Key(
                                MentionLists.Part.ANYWHERE, shares.text(row, "code"), shares.text(row, "purpose")))
                        .findFirst()
                : Optional.empty();
    }

    private static ResultTable columns(ResultTable table, String... names) {
        List<Integer> places = Stream.of(names).map(table::position).toList();
        List<Column> columns = places.stream().map(table.columns()::get).toList();
        List<List<Object>> rows = table.rows().stream()
                .map(row -> places.stream().map(row::get).toList())
                .toList();
        return new ResultTable(table.title(), columns, rows, table.notes());
    }

    private Html begin(Html html, String section) {
        return html.open("section", "id", section).element("h2", words.of(section));
    }
}
