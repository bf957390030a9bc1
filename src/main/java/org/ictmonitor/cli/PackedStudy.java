package org.ictmonitor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.Campaign;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.TableName;
import org.ictmonitor.analysis.Tables;
import org.ictmonitor.analysis.TidyRows;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.export.PackageContents;
import org.ictmonitor.export.PackageFacts;
import org.ictmonitor.export.ReplicationPackage;
import org.ictmonitor.report.Format;
import org.ictmonitor.report.Renderer;
import org.ictmonitor.store.RunLock;
import org.ictmonitor.store.StoredCapture;

/** One round of a study as a replication package. */
final class PackedStudy {
    private final Workspace workspace;
    private final OpenResults results;
    private final RoundView view;
    private final PackageContents contents;
    private final boolean unmasked;

    PackedStudy(Workspace workspace, OpenResults results, RoundView view, PackageContents contents, boolean unmasked) {
        this.workspace = workspace;
        this.results = results;
        this.view = view;
        this.contents = contents;
        this.unmasked = unmasked;
    }

    @SuppressWarnings("try") // the lock is held and not spoken to
    void into(Path target) {
        try (RunLock lock = RunLock.acquire(workspace.lockFile());
                ReplicationPackage pack = ReplicationPackage.begin(target)) {
            addSources(pack);
            if (contents.hasRecord()) {
                addRecord(pack);
            }
            if (contents.hasArchive()) {
                addArchive(pack);
            }
            addTables(pack);
            pack.finish(facts());
        }
    }

    private void addSources(ReplicationPackage pack) {
        Campaign study = results.campaign();
        pack.copy(workspace.campaignFile(study.name()), "config/campaigns/" + study.name() + ".yaml", "The campaign");
        pack.copy(study.codebook(), inside(study.codebook()), "The codebook");
        pack.copy(study.seeds(), inside(study.seeds()), "Start addresses and portals");
    }

    private void addRecord(ReplicationPackage pack) {
        String index = "index/" + results.campaign().name();
        results.store().copyTo(pack.place(index + "/store.sqlite"));
        pack.written(index + "/store.sqlite", "The record of all rounds");
        pack.copy(results.folder().lucene(), index + "/lucene", "Part of the search index");
    }

    private void addArchive(ReplicationPackage pack) {
        String name = results.campaign().name();
        pack.copy(results.folder().warc(), "index/" + name + "/warc", "Archived responses, WARC 1.1");
        List<StoredCapture> captures = new ArrayList<>();
        results.store().rounds().forEach(each -> results.store().captures(each.number(), captures::add));
        pack.archiveIndex("cdxj/" + name + ".cdxj", captures);
    }

    /** A file's place in a package: where the campaign's file will look for it. */
    private String inside(Path file) {
        Path root = workspace.root().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        if (!absolute.startsWith(root)) {
            throw MonitorException.wrong(
                    file + " lies outside the workspace, so that a package would not find it; copy it into " + root
                            + " and name that copy in the campaign");
        }
        return root.relativize(absolute).toString().replace('\\', '/');
    }

    private void addTables(ReplicationPackage pack) {
        Tables tables = results.tables("en");
        List<RoundView> one = List.of(view);
        for (TableName name : TableName.values()) {
            ResultTable table = results.masking().of(tables.table(name, one, Question.EVERYTHING, List.of()));
            pack.text("tables/" + name.key() + ".csv", csv(table), table.title());
        }
        TidyRows tidy = new TidyRows(results.store(), results.codebook());
        String masked = unmasked ? "" : ", personal data masked";
        pack.parquet(
                "data/mentions.parquet",
                shown(tidy.mentions(one, Question.EVERYTHING)),
                "Every mention, a row each" + masked);
        pack.parquet(
                "data/pages.parquet", shown(tidy.pages(one, Question.EVERYTHING)), "Every page, a row each" + masked);
    }

    private ResultTable shown(ResultTable rows) {
        return unmasked ? rows : results.masking().of(rows);
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

    private PackageFacts facts() {
        Campaign study = results.campaign();
        return new PackageFacts(
                study.name(),
                study.title(),
                study.contact(),
                Version.number(),
                view.round().number(),
                view.round().codebook(),
                LocalDate.ofInstant(results.session().clock().instant(), ZoneOffset.UTC),
                contents,
                !unmasked);
    }
}
