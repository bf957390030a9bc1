package org.ictmonitor.cli;

import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException.Exit;
import org.ictmonitor.campaign.CampaignFolder;
import org.ictmonitor.campaign.Verification;
import org.ictmonitor.config.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks archive, store and index against each other. */
@Command(
        name = "verify",
        header = "Check archive, store and index against each other.",
        description = "Prints a line a problem and ends with 1 if there is one. Changes nothing.",
        footer = {"", "Example:", "  ictmon verify kyiv"})
final class VerifyCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Parameters(arity = "0..1", paramLabel = "CAMPAIGN", description = "The campaign, as with --campaign.")
    private @Nullable String name;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        Workspace workspace = common.workspace(session);
        Verification.Result result =
                Verification.run(new CampaignFolder(workspace.indexFolder(campaign.in(workspace, name))));
        result.problems().forEach(session.out()::println);
        if (!common.quiet()) {
            result.checked().forEach((what, count) -> session.err().println("checked " + count + " " + what));
            session.err()
                    .println(
                            result.problems().isEmpty()
                                    ? "all is well"
                                    : result.problems().size() + " problems");
        }
        return result.problems().isEmpty() ? 0 : Exit.FAILED.code();
    }
}
