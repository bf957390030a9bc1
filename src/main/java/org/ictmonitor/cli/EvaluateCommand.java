package org.ictmonitor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ictmonitor.Codebook;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.reliability.Evaluation;
import org.ictmonitor.config.CodebookReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The tagger against a coded sample. */
@Command(
        name = "evaluate",
        header = "Compare the tagger with passages that people coded: precision, recall, F1, purposes, errors.",
        description = {
            "A line of GOLD: {\"id\": \"p1\", \"lang\": \"uk\", \"text\": \"Пишіть у Viber\", \"mentions\": [{\"start\": 9,"
                    + " \"end\": 14, \"code\": \"viber\"}], \"purpose\": \"communicate\"}.",
            "Places count Unicode code points from 0, end exclusive. purpose and aspect may stand at the passage or at a"
                    + " mention, or be left out; surface, if it is there, must be what stands at the place. Passages"
                    + " without mentions belong in: they show what is found wrongly.",
            "Lines that cannot be read are counted and named; the others go on."
        },
        footer = {"", "Example:", "  ictmon evaluate gold.jsonl --part errors --format csv -o errors.csv"})
final class EvaluateCommand implements Callable<Integer> {
    /** What is printed. */
    private enum Part {
        SCORES,
        CONFUSION,
        AGREEMENT,
        ERRORS
    }

    private static final int SHOWN = 10;

    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "GOLD", description = "The coded passages, JSON lines; - for standard input.")
    private Path gold = Path.of("-");

    @Option(
            names = "--part",
            paramLabel = "PART",
            defaultValue = "scores",
            description = "scores (default), confusion, agreement (purposes, aspects, languages) or errors.")
    private Part part = Part.SCORES;

    @Option(names = "--codebook", paramLabel = "FILE", description = "Another codebook than the one that is built in.")
    private @Nullable Path codebook;

    @Option(
            names = "--min-f1",
            paramLabel = "RATIO",
            description = "End with exit 4 if F1 by the exact code is lower, as 0.95.")
    private @Nullable Double least;

    EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        Path given = codebook;
        Codebook codes = given == null ? CodebookReader.bundled() : CodebookReader.read(Main.path(session, given));
        GoldFile file = GoldFile.read(session, gold, codes);
        file.unread().stream().limit(SHOWN).forEach(session.err()::println);
        if (file.passages().isEmpty()) {
            throw MonitorException.wrong(gold + ": none of its lines is a coded passage ("
                    + file.unread().size() + " cannot be read); 'ictmon evaluate --help' shows one");
        }
        PassageTagger tagger = new PassageTagger(codes);
        Evaluation evaluation =
                new Evaluation(file.passages().stream().map(tagger::read).toList());
        output.write(session, common, noted(table(evaluation), file, codes));
        return judged(evaluation);
    }

    private ResultTable table(Evaluation evaluation) {
        return switch (part) {
            case SCORES -> evaluation.scores();
            case CONFUSION -> evaluation.confusion();
            case AGREEMENT -> evaluation.agreement();
            case ERRORS -> evaluation.errors();
        };
    }

    private static ResultTable noted(ResultTable table, GoldFile file, Codebook codes) {
        List<String> notes = Stream.concat(
                        table.notes().stream(),
                        Stream.of("Codebook " + codes.hash() + ". Lines that could not be read: "
                                + file.unread().size() + "."))
                .toList();
        return new ResultTable(table.title(), table.columns(), table.rows(), notes);
    }

    private int judged(Evaluation evaluation) {
        Double bound = least;
        double reached = evaluation.f1().orElse(0.0);
        if (bound != null && reached < bound) {
            session.err()
                    .println(String.format(Locale.ROOT, "F1 is %.3f, which is below --min-f1 %.3f", reached, bound));
            return MonitorException.Exit.BELOW_THRESHOLD.code();
        }
        return 0;
    }
}
