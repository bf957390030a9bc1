package org.ictmonitor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ictmonitor.Carrier;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.Methods;
import org.ictmonitor.analysis.NoteWords;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.SurveyComparison;
import org.ictmonitor.analysis.SurveyFile;
import org.ictmonitor.analysis.TableName;
import org.ictmonitor.analysis.Tables;
import org.ictmonitor.analysis.contrast.Trend;
import org.ictmonitor.analysis.reliability.Estimate;
import org.ictmonitor.analysis.reliability.SheetAgreement;
import org.ictmonitor.report.EventSides;
import org.ictmonitor.report.HtmlReport;
import org.ictmonitor.report.ReportAnswers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the HTML report of a round. */
@Command(
        name = "report",
        header = "Write a round's report: one HTML file with tables and plots that opens without a network.",
        footer = {"", "Example:", "  ictmon report -o report.html --language uk"})
final class ReportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "report.html",
            description = "The file to write (default: report.html).")
    private Path file = Path.of("report.html");

    @Option(
            names = "--language",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of the report: en (default) or uk.")
    private String language = "en";

    @Option(
            names = "--methods",
            description = "Print a paragraph for a section on methods instead: dates, units, n, coverage, exclusions.")
    private boolean methods;

    @Option(
            names = "--coded",
            paramLabel = "SHEET",
            split = ",",
            description = "With --methods: the coders' filled-in sheets of this round, whose alpha it then gives.")
    private List<Path> coded = List.of();

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            List<RoundView> views = results.rounds(round);
            if (views.size() != 1) {
                throw MonitorException.wrong("a report is of one round; give --round a number or latest");
            }
            if (methods) {
                session.out().println(methods(results, views.getFirst()));
                return 0;
            }
            write(results, views.getFirst(), Main.path(session, file), language);
        }
        session.out().println(Main.path(session, file));
        return 0;
    }

    private String methods(OpenResults results, RoundView view) {
        Optional<Estimate> alpha = coded.isEmpty()
                ? Optional.empty()
                : new SheetAgreement(
                                AgreeCommand.coded(
                                        session, coded, results.campaign().codebook()),
                                1)
                        .alpha();
        return Methods.of(results.campaign(), view, results.codebook(), results.search()::count, alpha)
                .paragraph(language);
    }

    /** Writes the report of a round, with what has changed since the finished round before it. */
    static void write(OpenResults results, RoundView view, Path file, String language) {
        Tables tables = results.tables(language);
        HtmlReport report = new HtmlReport(results.campaign(), results.codebook(), language);
        Optional<ResultTable> changes = results.before(view.round())
                .map(earlier -> results.changes().between(earlier, view, Question.EVERYTHING, NoteWords.in(language)));
        try (Writer out = Files.newBufferedWriter(file)) {
            Optional<ResultTable> masked = changes.map(results.masking()::of);
            report.write(
                    view,
                    tables,
                    results.masking().of(results.store()::mentions),
                    answers(results, view, tables, masked, language),
                    out);
        } catch (IOException e) {
            throw MonitorException.unwritten(file + ": the report cannot be written", OutputOptions.WHERE, e);
        }
    }

    private static EventSides sides(OpenResults results, RoundView view) {
        int round = view.round().number();
        Map<String, LocalDate> published = new HashMap<>();
        results.store().versions(round, round, version -> {
            if (version.carrier() == Carrier.PAGE) {
                version.published().ifPresent(date -> published.put(version.url(), date.date()));
            }
        });
        return results.campaign()
                .event()
                .map(event -> EventSides.of(event.date(), published))
                .orElse(EventSides.NONE);
    }

    private static ReportAnswers answers(
            OpenResults results, RoundView view, Tables tables, Optional<ResultTable> changes, String language) {
        Optional<ResultTable> aims = results.codebook().aims().isEmpty()
                ? Optional.empty()
                : Optional.of(tables.table(TableName.PURPOSES, List.of(view), Question.EVERYTHING, List.of()));
        Optional<ResultTable> attention = results.campaign()
                .event()
                .map(event -> Trend.published(
                                results.store()::versions,
                                results.store()::mentions,
                                results.codebook(),
                                view,
                                Question.EVERYTHING
                                        .withCarrier(Optional.of(Carrier.PAGE))
                                        .withTemplate(Optional.of(false)),
                                event,
                                0)
                        .sides(NoteWords.in(language)));
        SurveyComparison survey = new SurveyComparison(tables, SurveyFile.bundled());
        return new ReportAnswers(changes, aims, attention, sides(results, view), Optional.empty(), Optional.empty())
                .withSurvey(
                        survey.shares(SurveyComparison.Subject.TOOLS, view, Question.EVERYTHING),
                        survey.correlations(SurveyComparison.Subject.TOOLS, view, Question.EVERYTHING));
    }
}
