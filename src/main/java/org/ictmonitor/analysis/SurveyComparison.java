package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Keyed;
import org.ictmonitor.analysis.reliability.Bootstrap;

/**
 * A round’s shares of portals beside the survey’s shares of respondents, for each tool and purpose (the survey’s Table 3) or
 * service and aspect (Table 4), and how far their orders agree.
 */
public final class SurveyComparison {
    /** What every comparison with the survey has to say. */
    public static final String CAUTION =
            "The survey asked people what they use; the portals show what organisations name. The two"
                    + " measure different things: compare orders, not sizes.";

    private final Tables tables;
    private final List<SurveyShare> survey;

    public SurveyComparison(Tables tables, List<SurveyShare> survey) {
        this.tables = tables;
        this.survey = List.copyOf(survey);
    }

    /** What is set beside what. */
    public enum Subject implements Keyed {
        /** Tools by purpose, the survey’s Table 3. */
        TOOLS(TableName.MATRIX, "3", "purpose"),
        /** Digital services by aspect, the survey’s Table 4. */
        SERVICES(TableName.SERVICES, "4", "aspect");

        private final TableName table;
        private final String number;
        private final String column;

        /** The column that names what a tool or service is compared for. */
        public String column() {
            return column;
        }

        Subject(TableName table, String number, String column) {
            this.table = table;
            this.number = number;
            this.column = column;
        }
    }

    /** One row for each pair of the survey that the codebook has too, in the table’s order. */
    public ResultTable shares(Subject subject, RoundView view, Question question) {
        ResultTable web = tables.table(subject.table, List.of(view), question, List.of());
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : web.rows()) {
            survey(subject, web.text(row, "code"), web.text(row, subject.column))
                    .ifPresent(share -> rows.add(Stream.concat(row.stream(), Stream.of(share.share()))
                            .toList()));
        }
        List<Column> columns = Stream.concat(
                        web.columns().stream(), Stream.of(new Column("survey_share", Column.Type.NUMBER)))
                .toList();
        return new ResultTable(web.title() + " beside the survey", columns, rows, notes(web, rows.size()));
    }

    /** One row for each purpose or aspect: Spearman’s rho and Kendall’s tau-b over its tools or services. */
    public ResultTable correlations(Subject subject, RoundView view, Question question) {
        ResultTable shares = shares(subject, view, question);
        Map<String, List<List<Object>>> groups = shares.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> shares.text(row, subject.column), LinkedHashMap::new, Collectors.toList()));
        List<List<Object>> rows = groups.entrySet().stream()
                .map(group -> correlation(shares, group.getKey(), group.getValue()))
                .toList();
        List<String> notes = new ArrayList<>(shares.notes());
        notes.add(tables.words().of("survey.intervals", Bootstrap.RESAMPLES));
        return new ResultTable("Rank correlation with the survey", columns(subject), rows, notes);
    }

    private Optional<SurveyShare> survey(Subject subject, String code, String column) {
        return survey.stream()
                .filter(share -> share.table().equals(subject.number))
                .filter(share -> share.code().equals(code) && share.column().equals(column))
                .findFirst();
    }

    private List<String> notes(ResultTable web, int pairs) {
        List<String> notes = new ArrayList<>();
        notes.add(tables.words().of("survey.caution"));
        notes.add(tables.words().of("survey.pairs", pairs));
        notes.addAll(web.notes());
        return notes;
    }

    private static List<Column> columns(Subject subject) {
        Stream<Column> head =
                Stream.of(new Column(subject.column, Column.Type.TEXT), new Column("codes", Column.Type.COUNT));
        Stream<Column> measures = Stream.of(
                        "spearman", "spearman_low", "spearman_high", "kendall", "kendall_low", "kendall_high")
                .map(name -> new Column(name, Column.Type.NUMBER));
        return Stream.concat(head, measures).toList();
    }

    private static List<Object> correlation(ResultTable shares, String name, List<List<Object>> rows) {
        double[] web = numbers(shares, rows, "portal_share");
        double[] people = numbers(shares, rows, "survey_share");
        List<Object> row = new ArrayList<>(List.of(name, (long) rows.size()));
        for (RankCorrelation measure : RankCorrelation.values()) {
            row.addAll(measure.estimate(web, people)
                    .map(estimate -> List.<Object>of(estimate.value(), estimate.low(), estimate.high()))
                    .orElse(List.of("", "", "")));
        }
        return row;
    }

    /** A share that could not be taken, because no portal was reached, counts as 0 like all others then. */
    private static double[] numbers(ResultTable table, List<List<Object>> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> row.get(table.position(column)) instanceof Double number ? number : 0)
                .toArray();
    }
}
