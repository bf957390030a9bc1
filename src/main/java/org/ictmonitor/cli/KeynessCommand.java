package org.ictmonitor.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Round;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.analysis.contrast.KeynessTable;
import org.ictmonitor.analysis.contrast.Subcorpus;
import org.ictmonitor.annotate.WordReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what sets two subcorpora apart. */
@Command(
        name = "keyness",
        header = "Say what sets two subcorpora apart: words, or codes, that are key in one of them.",
        description = {
            "A subcorpus is described by conditions joined by +, alternatives by commas: portal=ID, type=TYPE,"
                    + " district=NAME, category=CATEGORY, period=before, period=after, period=FROM..TO, round=N.",
            "Without --reference, the target is set against all other pages of the round."
        },
        footer = {"", "Example:", "  ictmon keyness --target period=after --reference period=before --of lemma"})
final class KeynessCommand implements Callable<Integer> {
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

    @Option(names = "--target", paramLabel = "PART", required = true, description = "The subcorpus of interest.")
    private String target = "";

    @Option(names = "--reference", paramLabel = "PART", description = "What it is set against (default: the rest).")
    private @Nullable String reference;

    @Option(
            names = "--of",
            paramLabel = "ITEM",
            defaultValue = "lemma",
            converter = Keys.ItemKey.class,
            description = "lemma (words by their dictionary form; default) or code.")
    private KeynessTable.Item item = KeynessTable.Item.LEMMA;

    @Option(
            names = "--min-count",
            paramLabel = "N",
            defaultValue = "5",
            description = "Leave out what occurs less often than this in both together (default: 5).")
    private int least;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Print at most so many rows, the surest first (default: 50; 0: all).")
    private int limit;

    KeynessCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            RoundView view = results.oneRound(round);
            KeynessTable.Part here = part(
                    results,
                    view,
                    Subcorpus.read(target, view, results.campaign().event()));
            KeynessTable.Part there = part(results, view, reference(results, view, here.corpus()));
            KeynessTable table = new KeynessTable(results.store()::pages, new WordReader()::tokens, results.codebook());
            output.write(
                    results,
                    common,
                    Rows.first(limit, table.table(item, here, there, filters.contentQuestion(), least)));
            return 0;
        }
    }

    private Subcorpus reference(OpenResults results, RoundView view, Subcorpus here) {
        String given = reference;
        return given == null
                ? Subcorpus.rest(here)
                : Subcorpus.read(given, view, results.campaign().event());
    }

    private static KeynessTable.Part part(OpenResults results, RoundView view, Subcorpus corpus) {
        Optional<Integer> number = corpus.round();
        return new KeynessTable.Part(
                number.map(each -> results.view(numbered(results, each))).orElse(view), corpus);
    }

    private static Round numbered(OpenResults results, int number) {
        return results.store().rounds().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> MonitorException.wrong("there is no round " + number + "; 'ictmon status' lists them"));
    }
}
