package org.ictmonitor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException;
import org.ictmonitor.campaign.CampaignFolder;
import org.ictmonitor.campaign.Erasure;
import org.ictmonitor.campaign.Study;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.crawl.UrlRules;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.Tombstone;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a page out of all that is recorded. */
@Command(
        name = "erase",
        header = "Remove a URL from archive, record and index of all rounds, leaving a tombstone.",
        description = {
            "The tombstone, in the record and in place of each answer in the archive, says who erased what, when and why. The URL then counts as left out by the rule 'erased' in every"
                    + " round, tables lose its mentions, and no later round asks for it again. Copies that you made"
                    + " elsewhere, as reports and exports, are yours to delete; the same page under another URL is another"
                    + " page.",
            "Interrupted at any moment, nothing else is lost: run it again."
        },
        footer = {"", "Example:", "  ictmon erase https://portal.example/staff/ --why 'asked by the person shown'"})
final class EraseCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            description = "The URL, as a browser or 'ictmon status CAMPAIGN --urls' shows it.")
    private @Nullable String url;

    @Option(names = "--why", paramLabel = "REASON", description = "Why; it stays on record.")
    private @Nullable String why;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Who erases; it stays on record (default: your user name).")
    private @Nullable String who;

    @Option(names = "--list", description = "Show what was erased instead.")
    private boolean list;

    EraseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        Workspace workspace = common.workspace(session);
        Study study = Study.read(workspace, campaign.in(workspace));
        if (list) {
            show(study.folder().existing());
        } else {
            erase(study);
        }
        return 0;
    }

    private void erase(Study study) {
        String given = url;
        String reason = why;
        if (given == null || reason == null || reason.isBlank()) {
            throw MonitorException.wrong(
                    "a URL and --why are needed, since a tombstone says why; --list shows those there are");
        }
        String page = UrlRules.asRecorded(given);
        String person = who != null ? who : System.getProperty("user.name", "unknown");
        Erasure.Result result = Erasure.run(study, page, person, reason, "ictmon/" + Version.number(), session.clock());
        session.err()
                .println("erased " + page + ": " + result.answers() + " archived answers in " + result.files()
                        + " files, its readings and its mentions");
    }

    private void show(CampaignFolder folder) {
        RowsOf rows = new RowsOf("Erased", "url", "erased", "who", "why", "state");
        List<Tombstone> tombstones;
        try (CampaignStore store = CampaignStore.openReadOnly(folder.path())) {
            tombstones = store.removals().all();
        }
        tombstones.forEach(stone -> rows.add(
                stone.url(),
                stone.erased().toString(),
                stone.who(),
                stone.why(),
                stone.done() ? "done" : "broken off: run erase again"));
        output.write(session, common, rows.table(tombstones.size() + " URLs were erased."));
    }
}
