package org.ictmonitor.report;

import java.util.List;
import java.util.Optional;
import org.ictmonitor.Campaign;
import org.ictmonitor.Codebook;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.Coverage;
import org.ictmonitor.analysis.MentionSource;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.TableName;
import org.ictmonitor.analysis.Tables;

/**
 * What a report of one round shows.
 *
 * @param matrix tool × purpose in content
 * @param tools over content and templates
 * @param content tools in content alone
 * @param byPortal tools of each portal
 * @param byMonth tools by the month in which their pages were published, in content
 * @param answers what came from other commands: changes, purposes, the event, the survey
 * @param lists the mentions behind the cells
 */
record ReportContent(
        Campaign campaign,
        RoundView view,
        Codebook codebook,
        ResultTable matrix,
        ResultTable tools,
        ResultTable content,
        ResultTable byPortal,
        ResultTable byMonth,
        ResultTable services,
        ResultTable documents,
        ResultTable portals,
        ReportAnswers answers,
        MentionLists lists) {
    private static final Question IN_CONTENT = Question.EVERYTHING.withTemplate(Optional.of(false));

    static ReportContent of(
            Campaign campaign,
            RoundView view,
            Codebook codebook,
            Tables tables,
            MentionSource source,
            ReportAnswers answers) {
        MentionLists lists = new MentionLists(codebook, answers.sides());
        source.mentions(MentionFilter.all(view.round().number()), lists::add);
        List<RoundView> round = List.of(view);
        return new ReportContent(
                campaign,
                view,
                codebook,
                tables.table(TableName.MATRIX, round, IN_CONTENT, List.of()),
                tables.table(TableName.TOOLS, round, Question.EVERYTHING, List.of()),
                tables.table(TableName.TOOLS, round, IN_CONTENT, List.of()),
                tables.table(TableName.TOOLS, round, Question.EVERYTHING, List.of(Dimension.PORTAL)),
                tables.table(TableName.TOOLS, round, IN_CONTENT, List.of(Dimension.MONTH)),
                tables.table(TableName.SERVICES, round, Question.EVERYTHING, List.of()),
                tables.table(TableName.DOCUMENTS, round, Question.EVERYTHING, List.of()),
                tables.table(TableName.PORTALS, round, Question.EVERYTHING, List.of()),
                answers,
                lists);
    }

    /** Whether a row's code is the highest of its kind, so that such rows sum to all mentions. */
    static boolean isFamily(ResultTable table, List<Object> row) {
        return !table.text(row, "code").contains(".");
    }

    /** All mentions that a table of codes counts. */
    long mentionsIn(ResultTable table) {
        return table.rows().stream()
                .filter(row -> isFamily(table, row))
                .mapToLong(row -> table.count(row, "mentions"))
                .sum();
    }

    long inTemplates() {
        return mentionsIn(tools) - mentionsIn(content);
    }

    /** A table without its column of attached files, if the round read none: it would say 0 in every row. */
    ResultTable withoutFiles(ResultTable table) {
        return view.round().attachments()
                ? table
                : table.only(table.columns().stream()
                        .map(Column::name)
                        .filter(name -> !name.equals("attachments"))
                        .toList());
    }

    Coverage coverage() {
        return Coverage.sum(view.coverage().values());
    }

    long reached() {
        return view.portals().stream().filter(view::reached).count();
    }
}
