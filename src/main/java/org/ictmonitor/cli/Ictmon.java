package org.ictmonitor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself, without its commands, which {@link Commands} has. */
@Command(
        name = "ictmon",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Finds on public pages which ICT tools and digital services they name, and for what.",
        footer = {
            "",
            "Example:",
            "  ictmon demo                    two rounds on a bundled replica of a few portals",
            "  ictmon crawl kyiv              a round of the campaign config/campaigns/kyiv.yaml",
            "  ictmon table matrix --by district --format csv -o matrix.csv",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong call or configuration, 3 no space left, 4 below a threshold,",
            "5 too many pages failed, 6 another run holds the workspace, 11 interrupted and can go on."
        })
final class Ictmon implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
