package org.ictmonitor.cli;

import java.nio.file.Files;
import java.util.List;
import org.ictmonitor.MonitorException;
import org.ictmonitor.config.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which campaign a question is put to; needed only where a workspace holds more than one. */
final class CampaignOption {
    @Option(
            names = {"-c", "--campaign"},
            paramLabel = "NAME",
            description = "The campaign; may be left out if the workspace has rounds of one only.")
    private @Nullable String campaign;

    /** The campaign that was named, or the only one that has rounds. */
    String in(Workspace workspace) {
        return in(workspace, null);
    }

    /** The same for commands that take the name as an argument as well. */
    String in(Workspace workspace, @Nullable String argument) {
        String named = argument != null ? argument : campaign;
        return named != null ? named : only(workspace);
    }

    private static String only(Workspace workspace) {
        List<String> recorded = recorded(workspace);
        if (recorded.isEmpty()) {
            throw MonitorException.wrong(workspace.root() + ": no campaign has a round there yet; 'ictmon crawl NAME'"
                    + " makes the first one (is --workspace right?)");
        }
        if (recorded.size() > 1) {
            throw MonitorException.wrong("the workspace has rounds of several campaigns; choose one with --campaign: "
                    + String.join(", ", recorded));
        }
        return recorded.getFirst();
    }

    /** The campaigns with a file that have a round, sorted. */
    static List<String> recorded(Workspace workspace) {
        return workspace.campaignNames().stream()
                .filter(name -> Files.exists(workspace.indexFolder(name).resolve("store.sqlite")))
                .toList();
    }
}
