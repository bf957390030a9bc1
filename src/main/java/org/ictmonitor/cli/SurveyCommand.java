package org.ictmonitor.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.SurveyComparison;
import org.ictmonitor.analysis.SurveyFile;
import org.ictmonitor.analysis.SurveyShare;
import org.ictmonitor.analysis.Tables;
import org.ictmonitor.report.SurveyPlot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lays a round's shares beside the survey's. */
@Command(
        name = "survey",
        header = "Set the portals' shares beside the survey's: each tool and direction, or each service and aspect.",
        description = {
            "The share of the portals reached that name a tool for a purpose stands beside the share of respondents who"
                    + " use it for that. Spearman's rho and Kendall's tau-b say how far the orders agree, with bootstrap"
                    + " intervals (--correlation for these alone).",
            SurveyComparison.CAUTION
        },
        footer = {"", "Example:", "  ictmon survey --of tools --plot survey.svg"})
final class SurveyCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            defaultValue = "tools",
            converter = Keys.SubjectKey.class,
            description = "tools (the survey's Table 3; the default) or services (Table 4).")
    private SurveyComparison.Subject subject = SurveyComparison.Subject.TOOLS;

    @Option(names = "--correlation", description = "Print the correlations instead of the shares.")
    private boolean correlation;

    @Option(
            names = "--survey",
            paramLabel = "FILE",
            description = "The survey's figures: CSV with table,row,code,column,value (default: Kyiv 2022, built in).")
    private @Nullable Path file;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw a scatter plot for each direction, as SVG.")
    private @Nullable Path plot;

    SurveyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            Tables tables = new Tables(results.search()::count, results.codebook(), "en");
            SurveyComparison comparison = new SurveyComparison(tables, survey());
            RoundView view = results.oneRound(round);
            print(comparison, view, filters.question());
            Path drawing = plot;
            if (drawing != null) {
                draw(comparison.shares(subject, view, filters.question()), Main.path(session, drawing));
            }
            return 0;
        }
    }

    private void print(SurveyComparison comparison, RoundView view, Question question) {
        ResultTable correlations = comparison.correlations(subject, view, question);
        ResultTable shares = comparison.shares(subject, view, question);
        if (!correlation) {
            output.write(session, common, output.holdsSeveral() ? shares.withNotes(List.of()) : shares);
        }
        if (correlation || output.holdsSeveral()) {
            session.out().print(correlation ? "" : "\n");
            output.write(session, common, correlations);
        }
    }

    private void draw(ResultTable shares, Path target) {
        try {
            Files.writeString(target, SurveyPlot.file(shares, subject));
        } catch (IOException e) {
            throw MonitorException.unwritten(target + ": the plot cannot be written", OutputOptions.WHERE, e);
        }
        session.err().println(target);
    }

    private List<SurveyShare> survey() {
        Path given = file;
        if (given == null) {
            return SurveyFile.bundled();
        }
        Path path = Main.path(session, given);
        try (Reader reader = Files.newBufferedReader(path)) {
            return SurveyFile.read(reader, path.toString());
        } catch (IOException e) {
            throw new MonitorException(
                    MonitorException.Exit.WRONG_CALL,
                    path + ": the survey's file cannot be read; is the path right?",
                    e);
        }
    }
}
