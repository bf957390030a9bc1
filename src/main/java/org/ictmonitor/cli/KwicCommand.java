package org.ictmonitor.cli;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.index.Concordance;
import org.ictmonitor.index.ConcordanceLine;
import org.ictmonitor.index.KwicOptions;
import org.ictmonitor.index.KwicOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a concordance. */
@Command(
        name = "kwic",
        header = "Concordance: every place where a query matches, with its context, one under the other.",
        description = {QueryHelp.SYNTAX},
        footer = {"", "Example:", "  ictmon kwic '#viber.community' --sort right -n 50"})
final class KwicCommand implements Callable<Integer> {
    private static final int PLAIN_WIDTH = 60;
    private static final int MIN_CONTEXT = 12;

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

    @Parameters(paramLabel = "QUERY", description = "What to look for.")
    private String query = "";

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            defaultValue = "50",
            description = "Lines a round at most (default: 50).")
    private int limit;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "place",
            converter = Keys.OrderKey.class,
            description =
                    "place (portal and page; the default), left or right (context), node (what matches); words by the"
                            + " Ukrainian alphabet.")
    private KwicOrder order = KwicOrder.PLACE;

    @Option(
            names = "--sample",
            paramLabel = "SEED",
            description = "Draw the lines at random; the same seed draws the same lines.")
    private @Nullable Long seed;

    @Option(names = "--width", paramLabel = "N", description = "Characters of context on each side at most.")
    private @Nullable Integer width;

    @Option(
            names = "--all-pages",
            description =
                    "Show what a portal's template repeats on every page that has it. Without this such a block is one"
                            + " line with the number of its pages, as it is one mention in tables.")
    private boolean allPages;

    KwicCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            QueryHelp.check(query, results.codebook());
            RowsOf rows = new RowsOf(
                    "Concordance",
                    "left",
                    "node",
                    "right",
                    "portal",
                    "#round",
                    "zone",
                    "lang",
                    "url",
                    "title",
                    "#pages");
            long total = 0;
            long repeated = 0;
            for (RoundView view : results.rounds(round)) {
                Concordance lines =
                        results.search().kwic(query, view.filter(results.codebook(), filters.question()), options());
                lines.lines().forEach(line -> add(rows, view, line));
                total += lines.total();
                repeated += lines.repeated();
            }
            output.writeLines(results, common, rows.table(notes(total, repeated)));
            return 0;
        }
    }

    private List<String> notes(long total, long repeated) {
        String lines = "n = " + total + " lines for " + query;
        return repeated == 0
                ? List.of(lines)
                : List.of(
                        lines,
                        "Templates: a block that a portal repeats on several pages is one line; on their other pages these"
                                + " blocks have " + repeated + " lines more, which --all-pages shows.");
    }

    private KwicOptions options() {
        OptionalLong sample = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        return new KwicOptions(limit, context(), order, sample, allPages);
    }

    private int context() {
        Integer asked = width;
        if (asked != null) {
            return asked;
        }
        return session.terminalWidth()
                .map(columns -> Math.max(MIN_CONTEXT, columns / 2))
                .orElse(PLAIN_WIDTH);
    }

    private static void add(RowsOf rows, RoundView view, ConcordanceLine line) {
        rows.add(
                line.left(),
                line.node(),
                line.right(),
                line.portal(),
                (long) view.round().number(),
                line.zone().key(),
                line.language(),
                line.url(),
                line.title(),
                line.pages());
    }
}
