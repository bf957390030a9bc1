package org.ictmonitor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.contrast.Cooccurrence;
import org.ictmonitor.report.CodeGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which codes stand together. */
@Command(
        name = "cooccur",
        header = "Say which tools and services stand together in a sentence, on a page or on a portal.",
        description = "Counts, pointwise mutual information and log-likelihood; --graph writes the network as GraphML"
                + " (for Gephi, igraph, NetworkX) or draws it, by the file's ending.",
        footer = {"", "Example:", "  ictmon cooccur --within page --graph tools.graphml --graph tools.svg"})
final class CooccurCommand implements Callable<Integer> {
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
            names = "--within",
            paramLabel = "WINDOW",
            defaultValue = "sentence",
            converter = Keys.WindowKey.class,
            description = "sentence (default), page or portal.")
    private Cooccurrence.Window window = Cooccurrence.Window.SENTENCE;

    @Option(names = "--families", description = "Count viber.chat and the other kinds as viber.")
    private boolean families;

    @Option(
            names = "--min-count",
            paramLabel = "N",
            defaultValue = "1",
            description = "Leave out pairs that stand together less often than this (default: 1).")
    private int least;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Print at most so many rows, the most frequent first (default: 50; 0: all).")
    private int limit;

    @Option(names = "--graph", paramLabel = "FILE", description = "Write the network here: FILE.graphml or FILE.svg.")
    private List<Path> graphs = List.of();

    CooccurCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        graphs.forEach(CooccurCommand::checkEnding);
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            RoundView view = results.oneRound(round);
            Question question = filters.contentQuestion();
            Cooccurrence counts =
                    Cooccurrence.of(results.store()::pages, results.codebook(), view, question, window, families);
            output.write(results, common, Rows.first(limit, counts.table(results.codebook(), view, question, least)));
            CodeGraph graph = new CodeGraph(counts, Math.max(1, least));
            graphs.forEach(file -> write(graph, Main.path(session, file)));
            return 0;
        }
    }

    private static void checkEnding(Path file) {
        if (!isPicture(file) && !file.toString().endsWith(".graphml")) {
            throw MonitorException.wrong("--graph " + file + ": expected a name that ends in .graphml or .svg");
        }
    }

    private static boolean isPicture(Path file) {
        return file.toString().endsWith(".svg");
    }

    private void write(CodeGraph graph, Path file) {
        try {
            Files.writeString(file, isPicture(file) ? graph.svg() : graph.graphml());
        } catch (IOException e) {
            throw MonitorException.unwritten(file + ": the network cannot be written", OutputOptions.WHERE, e);
        }
        session.err().println(file);
    }
}
