package org.ictmonitor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.Campaign;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.TableName;
import org.ictmonitor.analysis.Tables;
import org.ictmonitor.analysis.TidyRows;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.export.PackageFacts;
import org.ictmonitor.export.ParquetFile;
import org.ictmonitor.export.ReplicationPackage;
import org.ictmonitor.report.Format;
import org.ictmonitor.report.Renderer;
import org.ictmonitor.store.RunLock;
import org.ictmonitor.store.StoredCapture;
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
                    + " from which 'ictmon table' prints the same bytes again."
        },
        footer = {
            "",
            "Examples:",
            "  ictmon export --format parquet -o mentions.parquet",
            "  ictmon export --package replication --round 1"
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
            description =
                    "Write telephone numbers, e-mail addresses and names of persons, which are masked otherwise. A"
                            + " package holds the archive and so everything as it was published.")
    private boolean unmasked;

    @Option(names = "--package", paramLabel = "DIR", description = "Make a replication package in this new folder.")
    private @Nullable Path folder;

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
                pack(workspace, results, Main.path(session, target));
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

    private void pack(Workspace workspace, OpenResults results, Path target) {
        RoundView view = results.oneRound(round);
        try (RunLock lock = RunLock.acquire(workspace.lockFile());
                ReplicationPackage pack = ReplicationPackage.begin(target)) {
            addSources(workspace, results, pack);
            addTables(results, view, pack);
            pack.finish(facts(results, view));
        }
        session.out().println(target);
    }

    private static void addSources(Workspace workspace, OpenResults results, ReplicationPackage pack) {
        Campaign study = results.campaign();
        String index = "index/" + study.name();
        pack.copy(workspace.campaignFile(study.name()), "config/campaigns/" + study.name() + ".yaml", "The campaign");
        pack.copy(study.codebook(), inside(workspace, study.codebook()), "The codebook");
        pack.copy(study.seeds(), inside(workspace, study.seeds()), "Start addresses and portals");
        results.store().copyTo(pack.place(index + "/store.sqlite"));
        pack.written(index + "/store.sqlite", "The record of all rounds");
        pack.copy(results.folder().warc(), index + "/warc", "Archived responses, WARC 1.1");
        pack.copy(results.folder().lucene(), index + "/lucene", "Part of the search index");
        List<StoredCapture> captures = new ArrayList<>();
        results.store().rounds().forEach(each -> results.store().captures(each.number(), captures::add));
        pack.archiveIndex("cdxj/" + study.name() + ".cdxj", captures);
    }

    /** A file's place in a package: where the campaign's file will look for it. */
    private static String inside(Workspace workspace, Path file) {
        Path root = workspace.root().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        if (!absolute.startsWith(root)) {
            throw MonitorException.wrong(
                    file + " lies outside the workspace, so that a package would not find it; copy it" + " into " + root
                            + " and name that copy in the campaign");
        }
        return root.relativize(absolute).toString().replace('\\', '/');
    }

    private static void addTables(OpenResults results, RoundView view, ReplicationPackage pack) {
        Tables tables = results.tables("en");
        for (TableName name : TableName.values()) {
            ResultTable table = results.masking().of(tables.table(name, List.of(view), Question.EVERYTHING, List.of()));
            pack.text("tables/" + name.key() + ".csv", csv(table), table.title());
        }
        TidyRows tidy = new TidyRows(results.store(), results.codebook());
        List<RoundView> one = List.of(view);
        pack.parquet("data/mentions.parquet", tidy.mentions(one, Question.EVERYTHING), "Every mention, a row each");
        pack.parquet("data/pages.parquet", tidy.pages(one, Question.EVERYTHING), "Every page, a row each");
    }

    private static String csv(ResultTable table) {
        StringBuilder text = new StringBuilder();
        try {
            Renderer.plain(Format.CSV).write(table, text);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return text.toString();
    }

    private PackageFacts facts(OpenResults results, RoundView view) {
        Campaign study = results.campaign();
        return new PackageFacts(
                study.name(),
                study.title(),
                study.contact(),
                Version.number(),
                view.round().number(),
                view.round().codebook(),
                LocalDate.ofInstant(session.clock().instant(), ZoneOffset.UTC));
    }
}
