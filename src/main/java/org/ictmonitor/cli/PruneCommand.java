package org.ictmonitor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException;
import org.ictmonitor.campaign.Prune;
import org.ictmonitor.campaign.Study;
import org.ictmonitor.config.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the archive smaller without losing any page version. */
@Command(
        name = "prune",
        header = "Take answers out of the archive that no page version stands on.",
        description = {
            "What goes: of rounds before the last ones, answers of a page that said the same as a version that is kept,"
                    + " failures, redirects, and what is no page. What stays: the evidence of every page version, what it"
                    + " repeats, robots.txt, and every answer of the last rounds.",
            "Tables, search and retag stay as they are; explain names the new places of the evidence. Interrupted at any"
                    + " moment, nothing is lost: run it again. A file at a time is copied, so that there must be room for"
                    + " the largest once more."
        },
        footer = {"", "Example:", "  ictmon prune kyiv --dry-run"})
final class PruneCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(arity = "0..1", paramLabel = "CAMPAIGN", description = "The campaign, as with --campaign.")
    private @Nullable String name;

    @Option(names = "--dry-run", description = "Only show what would go, and how many bytes.")
    private boolean dryRun;

    @Option(
            names = "--keep-rounds",
            paramLabel = "N",
            defaultValue = "2",
            description = "Keep every answer of so many finished rounds, the latest ones (default: 2).")
    private int keepRounds;

    PruneCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        if (keepRounds < 1) {
            throw MonitorException.wrong("--keep-rounds is " + keepRounds
                    + "; expected 1 or more, since the next round compares with the last");
        }
        Workspace workspace = common.workspace(session);
        Study study = Study.read(workspace, campaign.in(workspace, name));
        show(Prune.run(study, keepRounds, dryRun, "ictmon/" + Version.number(), session.clock()));
        return 0;
    }

    private void show(List<Prune.Pruned> files) {
        RowsOf rows = new RowsOf("Pruned", "file", "#pages", "#redirects", "#failed", "#other", "#bytes", "#freed");
        files.forEach(file -> rows.add(
                file.file(),
                count(file, "page"),
                count(file, "redirect"),
                count(file, "failed"),
                count(file, "other"),
                file.plan().bytes(),
                file.plan().freed()));
        long answers = files.stream()
                .flatMap(file -> file.answers().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        long freed = files.stream().mapToLong(file -> file.plan().freed()).sum();
        output.write(
                session,
                common,
                rows.table(answers + " answers " + (dryRun ? "would go" : "went") + ", " + freed
                        + " bytes of the archive " + (dryRun ? "would be" : "are") + " free."));
    }

    private static long count(Prune.Pruned file, String kind) {
        return file.answers().getOrDefault(kind, 0L);
    }
}
