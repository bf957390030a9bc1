package org.ictmonitor.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Round;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.crawl.UrlRules;
import org.ictmonitor.report.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is different between two rounds. */
@Command(
        name = "changes",
        header = "What changed between two rounds: pages new, gone or changed, and codes that came or went.",
        description = {
            "A page is gone only if the portal says so (404 or 410); what could not be reached is not gone. A page has"
                    + " changed if its main text has, without noise: dates, times, counters, keys, lists of other pages, the"
                    + " order of lists, and what the campaign's key noise names.",
            "As a table for people, some columns are left out; csv, json and the others have all of them.",
            "With --test: what the filters take out of the two latest archived answers of a page, and whether it is a"
                    + " change."
        },
        footer = {
            "",
            "Example:",
            "  ictmon changes --from 1 --to 2 --format md",
            "  ictmon changes --test https://portal.example/news/1.html"
        })
final class ChangesCommand implements Callable<Integer> {
    private static final Set<String> READABLE = Set.of(
            "portal", "url", "change", "code", "purpose", "aspect", "before", "after", "zone", "to_zone", "confidence");

    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--from",
            paramLabel = "ROUND",
            description = "The earlier round (default: the one before --to, by the time of its pages).")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "ROUND", description = "The later round (default: the latest finished one).")
    private @Nullable Integer to;

    @Option(names = "--test", paramLabel = "URL", description = "Try the rules of noise on a page of the archive.")
    private @Nullable String test;

    ChangesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            String page = test;
            if (page != null) {
                output.write(results, common, NoiseRows.of(results, UrlRules.asRecorded(page)));
                return 0;
            }
            List<Round> finished = results.finished();
            Round later = chosen("--to", to, finished);
            Round earlier = chosen("--from", from, finished.subList(0, finished.indexOf(later)));
            ResultTable changes =
                    results.changes().between(results.view(earlier), results.view(later), filters.question());
            output.write(results, common, readable(changes, output.format()));
            return 0;
        }
    }

    /** For people, without what makes lines too long to read; the other formats have every column. */
    static ResultTable readable(ResultTable changes, Format format) {
        if (format != Format.TABLE) {
            return changes;
        }
        List<Integer> shown = IntStream.range(0, changes.columns().size())
                .filter(i -> READABLE.contains(changes.columns().get(i).name()))
                .boxed()
                .toList();
        return new ResultTable(
                changes.title(),
                shown.stream().map(i -> changes.columns().get(i)).toList(),
                changes.rows().stream()
                        .map(row -> shown.stream().map(row::get).toList())
                        .toList(),
                changes.notes());
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
