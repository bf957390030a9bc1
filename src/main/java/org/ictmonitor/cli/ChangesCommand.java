package org.ictmonitor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Round;
import org.ictmonitor.RoundState;
import org.ictmonitor.analysis.Changes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is different between two rounds. */
@Command(
        name = "changes",
        header = "What changed between two rounds: pages new, gone or changed, and codes that came or went.",
        description = "A page is gone only if the portal says so (404 or 410); what could not be reached is not gone.",
        footer = {"", "Example:", "  ictmon changes --from 1 --to 2 --format md"})
final class ChangesCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--from", paramLabel = "ROUND", description = "The earlier round (default: the one before --to).")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "ROUND", description = "The later round (default: the latest finished one).")
    private @Nullable Integer to;

    ChangesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            List<Round> finished = results.store().rounds().stream()
                    .filter(round -> round.state() == RoundState.FINISHED)
                    .toList();
            Round later = chosen("--to", to, finished);
            Round earlier = chosen(
                    "--from",
                    from,
                    finished.stream()
                            .filter(round -> round.number() < later.number())
                            .toList());
            Changes changes = new Changes(results.store(), results.codebook());
            output.write(
                    session, common, changes.between(results.view(earlier), results.view(later), filters.question()));
            return 0;
        }
    }

    private static Round chosen(String option, @Nullable Integer number, List<Round> among) {
        return among.stream()
                .filter(round -> number == null || round.number() == number)
                .reduce((first, last) -> last)
                .orElseThrow(() -> MonitorException.wrong(
                        number == null
                                ? "two finished rounds are needed to compare, and there are not two"
                                : option + " " + number + " is no finished round before the other"));
    }
}
