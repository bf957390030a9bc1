package org.ictmonitor.cli;

import java.util.concurrent.Callable;
import org.ictmonitor.campaign.Retag;
import org.ictmonitor.campaign.Study;
import org.ictmonitor.config.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads all pages again from the archive. */
@Command(
        name = "retag",
        header = "Extract and tag every page again from the archive, with the codebook as it is now.",
        description = "For when the codebook or the program has changed. No network is used. The numbers of all rounds,"
                + " finished ones too, are then those of the new codebook; their notes name it.",
        footer = {"", "Example:", "  ictmon retag kyiv"})
final class RetagCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Parameters(arity = "0..1", paramLabel = "CAMPAIGN", description = "The campaign, as with --campaign.")
    private @Nullable String name;

    RetagCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        Workspace workspace = common.workspace(session);
        Study study = Study.read(workspace, campaign.in(workspace, name));
        Retag.Result result = Retag.run(study, CountLine.every(session, common, "page versions read again"));
        session.err()
                .println(result.pages() + " page versions read again with codebook "
                        + study.codebook().hash() + "; " + result.unreadable()
                        + " could not be read and keep what they had");
        return 0;
    }
}
