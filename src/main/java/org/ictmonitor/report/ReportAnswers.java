package org.ictmonitor.report;

import java.util.Optional;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.SurveyComparison;

/**
 * What a report shows besides the tables of its round; each is empty where there is nothing to show.
 *
 * @param changes since the round before
 * @param aims the survey's purposes of using ICT, from {@code table purposes}
 * @param attention before and after the study's event, from {@code trend}
 * @param sides which pages that counts on which side
 * @param shares of portals beside those of the survey, tools by purpose
 * @param correlations of these
 */
public record ReportAnswers(
        Optional<ResultTable> changes,
        Optional<ResultTable> aims,
        Optional<ResultTable> attention,
        EventSides sides,
        Optional<ResultTable> shares,
        Optional<ResultTable> correlations) {
    /** Nothing but changes. */
    public static ReportAnswers of(Optional<ResultTable> changes) {
        return new ReportAnswers(
                changes, Optional.empty(), Optional.empty(), EventSides.NONE, Optional.empty(), Optional.empty());
    }

    /** The same with a comparison with the survey. */
    public ReportAnswers withSurvey(ResultTable theShares, ResultTable theCorrelations) {
        return new ReportAnswers(changes, aims, attention, sides, Optional.of(theShares), Optional.of(theCorrelations));
    }

    /** What the shares are of. */
    SurveyComparison.Subject subject() {
        return SurveyComparison.Subject.TOOLS;
    }

    /** Whether there is anything for a section of the report; sections that are always there count as such. */
    boolean fills(String section) {
        return switch (section) {
            case "changes" -> changes.isPresent();
            case "aims" -> aims.isPresent();
            case "attention" -> attention.isPresent();
            case "survey" -> shares.isPresent();
            default -> true;
        };
    }
}
