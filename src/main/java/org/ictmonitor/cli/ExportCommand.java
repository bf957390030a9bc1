package org.ictmonitor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.TidyRows;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.export.PackageContents;
import org.ictmonitor.export.ParquetFile;
import org.ictmonitor.report.Format;
import org.ictmonitor.report.Renderer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes all rows for other programs, or a package from which a reviewer reruns the tables. */
@Command(
        name = "export",
        header = "Write every mention or page as a row for R, Python or a spreadsheet; or a replication package.",
        description = {
            "A row holds all that is known: portal with its type and district, page with its date, mention with its"
                    + " sentence. Filters hold as for table and explain.",
            "--package makes a folder with archive, record, index, campaign, codebook, tables and checksums: a workspace"
                    + " from which 'ictmon table' prints the same bytes again. Its rows and tables are masked; --contents rows"
                    + " leaves out what cannot be."
        },
        footer = {
            "",
            "Examples:",
            "  ictmon export --format parquet -o mentions.parquet",
            "  ictmon export --package replication --round 1",
            "  ictmon export --package for-publication --contents rows"
        })
final class ExportCommand implements Callable<Integer> {
    /** What a row is. */
    enum Rows implements Keyed {
        MENTIONS,
        PAGES
    }

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
            names = "--rows",
            paramLabel = "WHAT",
            defaultValue = "mentions",
            converter = Keys.ExportRowsKey.class,
            description = "mentions (default) or pages.")
    private Rows what = Rows.MENTIONS;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv (default), tsv, json, jsonl or parquet.")
    private String format = "csv";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the rows here instead of to standard output; needed for parquet.")
    private @Nullable Path output;

    @Option(names = "--bom", description = "Begin CSV with a byte order mark, by which Excel knows UTF-8.")
    private boolean bom;

    @Option(
            names = "--unmasked",
            description = "Write telephone numbers, e-mail addresses and names of persons, which are masked otherwise.")
    private boolean unmasked;

    @Option(names = "--package", paramLabel = "DIR", description = "Make a replication package in this new folder.")
    private @Nullable Path folder;

    @Option(
            names = "--contents",
            paramLabel = "WHAT",
            defaultValue = "whole",
            converter = Keys.ContentsKey.class,
            description =
                    "Of a package: whole (default), record (without the archived responses) or rows (campaign, codebook,"
                            + " tables and masked rows alone). Archive, record and index cannot be masked.")
    private PackageContents contents = PackageContents.WHOLE;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = common.workspace(session);
        try (OpenResults results = OpenResults.open(session, common, workspace, campaign.in(workspace))) {
            Path target = folder;
            if (target == null) {
                write(rows(results));
            } else {
                Path place = Main.path(session, target);
                new PackedStudy(workspace, results, results.oneRound(round), contents, unmasked).into(place);
                session.out().println(place);
            }
            return 0;
        }
    }

    private ResultTable rows(OpenResults results) {
        TidyRows tidy = new TidyRows(results.store(), results.codebook());
        List<RoundView> rounds = results.rounds(round);
        ResultTable rows =
                what == Rows.PAGES ? tidy.pages(rounds, filters.question()) : tidy.mentions(rounds, filters.question());
        return unmasked ? rows : results.masking().of(rows);
    }

    private void write(ResultTable rows) {
        Path file = output == null ? null : Main.path(session, output);
        if (format.equals("parquet")) {
            if (file == null) {
                throw MonitorException.wrong("parquet is a file of bytes; say where with -o, as -o mentions.parquet");
            }
            ParquetFile.write(rows, file);
        } else {
            write(rows, text(), file);
        }
        if (!common.quiet()) {
            session.err().println(rows.rows().size() + " rows" + (file == null ? "" : " in " + file));
        }
    }

    private Renderer text() {
        Format known = Keyed.of(Format.class, format)
                .filter(each -> !each.isForPeople())
                .orElseThrow(() -> MonitorException.wrong(
                        "--format is '" + format + "'; expected csv, tsv, json, jsonl or parquet"));
        return new Renderer(known, java.util.OptionalInt.empty(), bom, false);
    }

    private void write(ResultTable rows, Renderer renderer, @Nullable Path file) {
        try {
            if (file == null) {
                renderer.write(rows, session.out());
                session.out().flush();
                return;
            }
            try (Writer out = Files.newBufferedWriter(file)) {
                renderer.write(rows, out);
            }
        } catch (IOException e) {
            throw MonitorException.unwritten(
                    (file == null ? "standard output" : file.toString()) + ": the rows cannot be written",
                    "check that you may write there",
                    e);
        }
    }
}
