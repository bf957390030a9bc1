package org.ictmonitor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ictmonitor.Code;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.reliability.Estimate;
import org.ictmonitor.analysis.reliability.SampleKey;
import org.ictmonitor.analysis.reliability.SheetAgreement;
import org.ictmonitor.analysis.reliability.Validation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges the tagger by a coded sample. */
@Command(
        name = "validate",
        header = "Judge the tool by a coded sample: precision and recall by code, shares corrected for its errors.",
        description = {
            "Takes the filled-in sheets of 'ictmon sample' and their key. Of several coders the majority counts.",
            "A gold whose own alpha is below .667, or undefined, is refused unless --force is given; below .800 it is called"
                    + " tentative. With --min-precision or --min-recall it ends with exit 4 if a code falls below."
        },
        footer = {"", "Example:", "  ictmon validate sheet-1.csv sheet-2.csv --key sheet.key.jsonl --min-precision 0.9"
        })
final class ValidateCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(arity = "1..*", paramLabel = "SHEET", description = "A sheet a coder.")
    private List<Path> sheets = List.of();

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The sample's key.")
    private Path key = Path.of("");

    @Option(
            names = "--code",
            paramLabel = "CODE",
            split = ",",
            converter = Keys.CodeKey.class,
            description = "Only these codes and those below them.")
    private Set<Code> codes = Set.of();

    @Option(names = "--min-precision", paramLabel = "RATIO", description = "The least precision of every code shown.")
    private @Nullable Double precision;

    @Option(names = "--min-recall", paramLabel = "RATIO", description = "The least recall of every code shown.")
    private @Nullable Double recall;

    @Option(names = "--force", description = "Go on although the coders do not agree.")
    private boolean force;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Seed of the bootstrap (default: 1).")
    private long seed;

    @Option(names = "--codebook", paramLabel = "FILE", description = "Another codebook than the one that is built in.")
    private @Nullable Path codebook;

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        SampleKey sample = KeyFile.read(session, key);
        Validation validation = new Validation(sample, AgreeCommand.coded(session, sheets, codebook), seed);
        if (validation.unknown() > 0) {
            throw MonitorException.wrong(validation.unknown() + " ids of the sheets are not in " + key
                    + "; give the key that was written with these sheets");
        }
        checkGold(validation);
        List<Validation.Score> scores = validation.scores().stream()
                .filter(score -> codes.isEmpty() || codes.stream().anyMatch(score.code()::isWithin))
                .toList();
        output.write(session, common, validation.table(scores));
        return judged(scores);
    }

    private void checkGold(Validation validation) {
        if (sheets.size() < 2 || force) {
            return;
        }
        Optional<Double> alpha = validation.alpha().map(Estimate::value);
        if (alpha.isEmpty() || alpha.get() < SheetAgreement.TENTATIVE) {
            throw MonitorException.wrong("the coders' alpha is "
                    + alpha.map(value -> String.format(Locale.ROOT, "%.3f", value))
                            .orElse("undefined")
                    + ", and a gold below .667 judges nothing: settle the coding ('ictmon agree' shows where they differ)"
                    + " or add --force");
        }
    }

    private int judged(List<Validation.Score> scores) {
        List<String> below = new ArrayList<>();
        scores.forEach(score -> {
            below(below, score.code(), "precision", score.precision(), precision);
            below(below, score.code(), "recall", score.recall(), recall);
        });
        below.forEach(session.err()::println);
        return below.isEmpty() ? 0 : MonitorException.Exit.BELOW_THRESHOLD.code();
    }

    private static void below(
            List<String> below, Code code, String what, Optional<Estimate> reached, @Nullable Double least) {
        if (least != null) {
            reached.map(Estimate::value)
                    .filter(value -> value < least)
                    .ifPresent(value -> below.add(String.format(
                            Locale.ROOT, "%s of %s is %.3f, which is below %.3f", what, code, value, least)));
        }
    }
}
