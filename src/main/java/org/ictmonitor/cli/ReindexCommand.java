package org.ictmonitor.cli;

import java.util.concurrent.Callable;
import org.ictmonitor.campaign.Reindex;
import org.ictmonitor.campaign.Study;
import org.ictmonitor.config.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Builds the index anew. */
@Command(
        name = "reindex",
        header = "Build the full-text index anew from the store.",
        description = "For when the index is damaged or a new version asks for it. No network is used.",
        footer = {"", "Example:", "  ictmon reindex kyiv"})
final class ReindexCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Parameters(arity = "0..1", paramLabel = "CAMPAIGN", description = "The campaign, as with --campaign.")
    private @Nullable String name;

    ReindexCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        Workspace workspace = common.workspace(session);
        Study study = Study.read(workspace, campaign.in(workspace, name));
        long pages = Reindex.run(study, CountLine.every(session, common, "page versions indexed"));
        session.err().println(pages + " page versions indexed");
        return 0;
    }
}
