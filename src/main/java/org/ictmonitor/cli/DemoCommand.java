package org.ictmonitor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ictmonitor.Campaign;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Network;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.TableName;
import org.ictmonitor.analysis.Tables;
import org.ictmonitor.campaign.CrawlRound;
import org.ictmonitor.campaign.Study;
import org.ictmonitor.config.CampaignReader;
import org.ictmonitor.config.CodebookReader;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.demo.DemoWorkspace;
import org.ictmonitor.demo.ReplicaServer;
import org.ictmonitor.report.Pivot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two rounds on the bundled replica, from nothing to the report. */
@Command(
        name = "demo",
        header = "Two rounds on a bundled replica of a few portals: matrix, changes, report.",
        description = "Needs nothing but this program: the portals are served on this machine. What it makes is a"
                + " workspace like any other, so that every command can be tried on it.",
        footer = {"", "Example:", "  ictmon demo --out my-demo"})
final class DemoCommand implements Callable<Integer> {
    private static final int THREADS = 8;

    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "ictmon-demo",
            description =
                    "The workspace to make (default: ictmon-demo). The rounds of an earlier demo there are replaced.")
    private Path out = Path.of("ictmon-demo");

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        Workspace workspace = new Workspace(Main.path(session, out).normalize());
        prepare(workspace);
        try (ReplicaServer replica = ReplicaServer.start()) {
            Study study = study(workspace, replica);
            for (int number = 1; number <= 2; number++) {
                replica.round(number);
                crawl(study);
            }
        }
        show(workspace);
        return 0;
    }

    /** An earlier demo's rounds go; any other folder is left alone. */
    private void prepare(Workspace workspace) {
        boolean earlier = Files.exists(workspace.campaignFile(DemoWorkspace.CAMPAIGN));
        if (!earlier && Files.exists(workspace.root()) && !isEmpty(workspace.root())) {
            throw MonitorException.wrong(workspace.root() + " is not empty and holds no demo; choose another --out");
        }
        remove(workspace.indexFolder(DemoWorkspace.CAMPAIGN));
        DemoWorkspace.write(workspace.root());
        writeCodebook(workspace.root().resolve("config/codebook/ict-tools.yaml"));
    }

    private static void writeCodebook(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, CodebookReader.bundledFile());
        } catch (IOException e) {
            throw MonitorException.failed(
                    file + ": cannot be written (" + e.getMessage() + "); choose another --out", e);
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw MonitorException.failed(folder + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw MonitorException.failed(folder + ": the earlier demo cannot be removed (" + e.getMessage() + ")", e);
        }
    }

    private static Study study(Workspace workspace, ReplicaServer replica) {
        Campaign file = new CampaignReader(workspace).read(DemoWorkspace.CAMPAIGN);
        Network network = new Network(file.network().allowPrivate(), replica.resolve());
        return Study.of(workspace, file.withNetwork(network));
    }

    private void crawl(Study study) {
        CrawlRound.Request request =
                new CrawlRound.Request(true, THREADS, OptionalLong.empty(), Optional.empty(), Version.number());
        try (CrawlRound round = CrawlRound.open(study, request, session.clock());
                CrawlDisplay display = CrawlDisplay.start(session, common, round)) {
            CrawlRound.Result result = round.run();
            session.err().println("round " + result.round() + ": " + Totals.sentence(result.counters()));
        }
    }

    private void show(Workspace workspace) {
        Path report = workspace.root().resolve("report.html");
        try (OpenResults results = OpenResults.open(session, common, workspace, DemoWorkspace.CAMPAIGN)) {
            RoundView first = results.view(results.store().rounds().getFirst());
            RoundView second = results.view(results.store().rounds().getLast());
            Tables tables = new Tables(results.search()::count, results.codebook(), "en");
            heading("Mentions of tools by purpose, round 2");
            output.write(
                    session,
                    common,
                    Pivot.wide(
                            tables.table(TableName.MATRIX, List.of(second), Question.EVERYTHING, List.of()),
                            "purpose",
                            "mentions"));
            heading("What changed since round 1");
            output.write(
                    session,
                    common,
                    ChangesCommand.readable(
                            results.changes().between(first, second, Question.EVERYTHING), output.format()));
            ReportCommand.write(results, second, report, "en");
        }
        session.out().println();
        session.out().println("The report: " + report);
        session.out()
                .println("Next, for instance: " + ShellWord.of(session.launcher()) + " -w "
                        + ShellWord.of(workspace.root().toString())
                        + " explain --code viber");
    }

    private void heading(String text) {
        session.out().println();
        session.out().println(text);
        session.out().println();
    }
}
