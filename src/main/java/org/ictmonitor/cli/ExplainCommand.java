package org.ictmonitor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.analysis.AimRule;
import org.ictmonitor.analysis.Explanations;
import org.ictmonitor.analysis.RoundView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens a cell of a table. */
@Command(
        name = "explain",
        header = "Show the mentions behind any cell: a line a mention, with sentence, URL and capture.",
        description = {
            "Takes the same filters as 'ictmon table'; the number of lines is the cell's number of mentions.",
            "A mention in a block that a portal repeats on several pages is one line, with one of these pages; the column"
                    + " 'pages' says how many have it."
        },
        footer = {"", "Example:", "  ictmon explain --code viber --purpose provide --district Podilskyi"})
final class ExplainCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--aim",
            paramLabel = "KEY",
            description = "Only mentions that count under this row of 'ictmon table purposes', as competences.")
    private @Nullable String aim;

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            Explanations explanations = new Explanations(results.store()::mentions, results.codebook());
            List<RoundView> rounds = results.rounds(round);
            String key = aim;
            output.write(
                    results,
                    common,
                    key == null
                            ? explanations.explain(rounds, filters.question())
                            : explanations.explain(rounds, filters.question(), AimRule.of(results.codebook(), key)));
            return 0;
        }
    }
}
