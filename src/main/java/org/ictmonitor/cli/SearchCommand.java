package org.ictmonitor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.index.SearchHit;
import org.ictmonitor.index.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds pages. */
@Command(
        name = "search",
        header = "Find pages by full text and codes.",
        description = {QueryHelp.SYNTAX},
        footer = {"", "Example:", "  ictmon search '#zoom AND консультація'"})
final class SearchCommand implements Callable<Integer> {
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
            defaultValue = "20",
            description = "Pages a round at most (default: 20).")
    private int limit;

    SearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            QueryHelp.check(query, results.codebook());
            RowsOf rows =
                    new RowsOf("Pages", "url", "portal", "#round", "month", "lang", "#sentences", "title", "sentence");
            long total = 0;
            for (RoundView view : results.rounds(round)) {
                SearchResult found =
                        results.search().search(query, view.filter(results.codebook(), filters.question()), limit);
                found.hits().forEach(hit -> add(rows, view, hit));
                total += found.total();
            }
            output.write(results, common, rows.table(List.of("n = " + total + " pages for " + query)));
            return 0;
        }
    }

    private static void add(RowsOf rows, RoundView view, SearchHit hit) {
        rows.add(
                hit.url(),
                hit.portal(),
                (long) view.round().number(),
                hit.month(),
                hit.language(),
                hit.sentences(),
                hit.title(),
                hit.sentence());
    }
}
