package org.ictmonitor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ictmonitor.Dimension;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.reliability.CodingSample;
import org.ictmonitor.analysis.reliability.SamplePlan;
import org.ictmonitor.analysis.reliability.SheetRow;
import org.ictmonitor.report.Format;
import org.ictmonitor.report.Renderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws sentences for coders. */
@Command(
        name = "sample",
        header = "Draw a random sample of sentences for coders: sheets to fill in, and a key that they must not see.",
        description = {
            "Sheets NAME-1.csv, NAME-2.csv ... show each sentence with its neighbours and nothing of what the tool found,"
                    + " for each coder in another order. Coders write into 'codes' the codes that a sentence names,"
                    + " separated by semicolons, or none; into 'purpose' one of inform, communicate, provide, none. What"
                    + " is left blank counts as not coded.",
            "NAME.key.jsonl says where each sentence stands and what the tool found: keep it away from the coders, and give"
                    + " it to 'ictmon validate'."
        },
        footer = {"", "Example:", "  ictmon sample --size 300 --by code,lang --coders 2 -o sheet --bom"})
final class SampleCommand implements Callable<Integer> {
    private static final int MOST_CODERS = 20;

    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many sentences at most (default: 300).")
    private int size;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "The same seed draws the same sentences (default: 1).")
    private long seed;

    @Option(
            names = "--by",
            paramLabel = "DIMENSION",
            split = ",",
            defaultValue = "code",
            converter = Keys.DimensionKey.class,
            description = "What strata are made of: code (default), portal, lang, zone. Each gives as many sentences.")
    private List<Dimension> by = List.of(Dimension.CODE);

    @Option(
            names = "--unmentioned",
            paramLabel = "SHARE",
            defaultValue = "0.3",
            description =
                    "Share of sentences in which the tool found nothing (default: 0.3); recall is judged by them.")
    private double unmentioned;

    @Option(names = "--coders", paramLabel = "N", defaultValue = "2", description = "How many sheets (default: 2).")
    private int coders;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "NAME",
            defaultValue = "sheet",
            description = "Begins the names of the files (default: sheet).")
    private Path name = Path.of("sheet");

    @Option(names = "--bom", description = "Begin sheets with a byte order mark, by which Excel knows UTF-8.")
    private boolean bom;

    @Option(
            names = "--unmasked",
            description =
                    "Show coders telephone numbers, e-mail addresses and names of persons, which are masked otherwise.")
    private boolean unmasked;

    SampleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        check();
        keepWhatIsThere();
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            List<RoundView> views = results.rounds(round);
            if (views.size() != 1) {
                throw MonitorException.wrong("a sample is of one round; give --round a number or latest");
            }
            Question question = filters.question();
            CodingSample sample = CodingSample.draw(
                    results.store(),
                    results.campaign().name(),
                    views.getFirst(),
                    views.getFirst().filter(results.codebook(), question),
                    new SamplePlan(size, unmentioned, by, question.codes(), seed));
            write(sample, results.masking());
        }
        return 0;
    }

    private void check() {
        if (size < 1 || coders < 1 || coders > MOST_CODERS || unmentioned < 0 || unmentioned >= 1) {
            throw MonitorException.wrong(
                    "--size is at least 1, --coders 1 to " + MOST_CODERS + " and --unmentioned from 0 to below 1");
        }
        by.stream()
                .filter(each -> !CodingSample.DIMENSIONS.contains(each))
                .findFirst()
                .ifPresent(each -> {
                    throw MonitorException.wrong(
                            "--by is '" + each.key() + "'; expected some of code, portal, lang, zone");
                });
        Question question = filters.question();
        if (!question.purposes().isEmpty()
                || !question.aspects().isEmpty()
                || !question.months().isEmpty()) {
            throw MonitorException.wrong("a sample is drawn over all purposes, aspects and months: leave --purpose,"
                    + " --aspect and --month out");
        }
    }

    /** A sheet may be filled in: days of somebody's work. */
    private void keepWhatIsThere() {
        Stream.concat(
                        IntStream.rangeClosed(1, coders).mapToObj(coder -> beside("-" + coder + ".csv")),
                        Stream.of(beside(".key.jsonl")))
                .filter(Files::exists)
                .findFirst()
                .ifPresent(file -> {
                    throw MonitorException.wrong(
                            file
                                    + ": is there already and may be filled in; give another name with -o, or take it away first");
                });
    }

    private void write(CodingSample sample, Masking masking) {
        for (int coder = 1; coder <= coders; coder++) {
            List<SheetRow> rows = new ArrayList<>(sample.rows());
            if (coder > 1) {
                Collections.shuffle(rows, new Random(seed + coder));
            }
            Path file = beside("-" + coder + ".csv");
            sheet(file, rows, masking);
            session.out().println(file);
        }
        Path key = beside(".key.jsonl");
        KeyFile.write(key, sample.key());
        session.out().println(key);
        session.err()
                .println(sample.rows().size() + " of " + sample.key().sentences() + " sentences of round "
                        + sample.key().round() + ", seed " + seed + "; keep " + key.getFileName() + " from the coders");
    }

    private Path beside(String ending) {
        Path given = Main.path(session, name);
        String plain = String.valueOf(given.getFileName()).replaceFirst("\\.csv$", "");
        return given.resolveSibling(plain + ending);
    }

    private void sheet(Path file, List<SheetRow> rows, Masking masking) {
        RowsOf table = new RowsOf("Sheet", "id", "before", "sentence", "after", "codes", "purpose", "comment");
        rows.forEach(row -> table.add(row.id(), row.before(), row.sentence(), row.after(), "", "", ""));
        ResultTable sheet = unmasked ? table.table() : masking.of(table.table());
        try (Writer out = Files.newBufferedWriter(file)) {
            new Renderer(Format.CSV, OptionalInt.empty(), bom, false).write(sheet, out);
        } catch (IOException e) {
            throw MonitorException.unwritten(
                    file + ": the sheet cannot be written", "check that you may write there", e);
        }
    }
}
