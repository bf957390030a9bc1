package org.ictmonitor.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ictmonitor.Keyed;
import org.ictmonitor.Round;
import org.ictmonitor.campaign.CampaignFolder;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.notify.Told;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.DatedRound;
import org.ictmonitor.store.Outcome;
import org.ictmonitor.store.RoundCounters;
import org.ictmonitor.store.RoundNews;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows campaigns, rounds, and what became of every URL. */
@Command(
        name = "status",
        header = "Campaigns, rounds and counters: what was fetched, what failed, what was left out and why.",
        description = {
            "Without a campaign: all of them, with their rounds in the order of the time that their pages are of, and what each"
                    + " brought since the one before: pages new, changed (a new version was recorded) and gone. With one: a row for each outcome of each portal in the"
                    + " chosen round; the rows of a portal sum to the URLs that were found for it.",
            "With --urls: every URL with its outcome."
        },
        footer = {"", "Example:", "  ictmon status kyiv --urls --format csv -o outcomes.csv"})
final class StatusCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(arity = "0..1", paramLabel = "CAMPAIGN", description = "The campaign.")
    private @Nullable String campaign;

    @Option(names = "--urls", description = "A row for each URL instead of counters.")
    private boolean urls;

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspace workspace = common.workspace(session);
        String chosen = campaign;
        if (chosen == null) {
            overview(workspace);
        } else {
            CampaignFolder folder = new CampaignFolder(workspace.indexFolder(chosen)).existing();
            try (CampaignStore store = CampaignStore.openReadOnly(folder.path())) {
                List<Round> rounds = round.of(store);
                List<String> notes = new ArrayList<>(unsent(folder));
                notes.addAll(accepted(store, rounds));
                output.write(session, common, (urls ? outcomes(store, rounds) : counters(store, rounds)).table(notes));
            }
        }
        return 0;
    }

    private static List<String> unsent(CampaignFolder folder) {
        Told told = Told.read(folder.path());
        List<String> notes = new ArrayList<>();
        if (told.failed()) {
            notes.add("The last run that told of itself failed, and none has succeeded since.");
        }
        if (told.unsent() > 0) {
            notes.add(told.unsent() + " notifications could not be sent; the last one: " + told.why());
        }
        return notes;
    }

    private static List<String> accepted(CampaignStore store, List<Round> rounds) {
        return rounds.stream()
                .flatMap(each -> store.acceptedCertificates(each.number()).stream()
                        .map(certificate -> "Round " + each.number() + ", portal " + certificate.portal()
                                + ": the certificate of " + certificate.words()
                                + "; it was accepted, since accept-invalid-certificate names the portal."))
                .toList();
    }

    private void overview(Workspace workspace) {
        RowsOf rows = new RowsOf(
                "Rounds",
                "campaign",
                "#round",
                "kind",
                "state",
                "started",
                "finished",
                "#portals",
                "#found",
                "#fetched",
                "#failed",
                "#excluded",
                "#waiting",
                "codebook",
                "pages_from",
                "pages_to",
                "minutes",
                "#asked",
                "#new",
                "#changed",
                "#gone");
        for (String name : workspace.campaignNames()) {
            if (Files.exists(workspace.indexFolder(name).resolve("store.sqlite"))) {
                try (CampaignStore store = CampaignStore.openReadOnly(workspace.indexFolder(name))) {
                    store.timeline().forEach(each -> add(rows, name, each, store));
                }
            } else {
                rows.add(name, 0L, "", "no round yet", "", "", 0L, 0L, 0L, 0L, 0L, 0L, "", "", "", "", 0L, 0L, 0L, 0L);
            }
        }
        output.write(session, common, rows.table());
    }

    private static void add(RowsOf rows, String name, DatedRound dated, CampaignStore store) {
        Round each = dated.round();
        RoundCounters counters = store.counters(each.number());
        RoundNews news = store.news(each.number());
        rows.add(
                name,
                (long) each.number(),
                each.kind().key(),
                each.state().key(),
                each.started().toString(),
                each.finished().map(Object::toString).orElse(""),
                (long) store.portals(each.number()).size(),
                counters.found(),
                counters.fetched() + counters.notModified(),
                counters.failedTotal(),
                counters.excludedTotal(),
                counters.waiting(),
                each.codebook(),
                dated.from().toString(),
                dated.to().toString(),
                each.finished()
                        .map(end -> Long.toString(
                                Duration.between(each.started(), end).toMinutes()))
                        .orElse(""),
                counters.fetched() + counters.notModified() + counters.redirected() + counters.failedTotal(),
                news.fresh(),
                news.changed(),
                news.gone());
    }

    private static RowsOf counters(CampaignStore store, List<Round> rounds) {
        RowsOf rows = new RowsOf("Outcomes", "#round", "portal", "outcome", "reason", "#urls");
        for (Round each : rounds) {
            Map<String, RoundCounters> counters = store.countersByPortal(each.number());
            Set<String> portals = new LinkedHashSet<>();
            store.portals(each.number()).forEach(portal -> portals.add(portal.id()));
            portals.addAll(counters.keySet()); // URLs of an import may belong to no portal
            for (String portal : portals) {
                RoundCounters of = counters.get(portal);
                if (of != null) {
                    addAll(rows, each.number(), portal.isEmpty() ? "(none)" : portal, of);
                }
            }
        }
        return rows;
    }

    private static void addAll(RowsOf rows, long round, String portal, RoundCounters counters) {
        row(rows, round, portal, "fetched", "read", counters.read());
        row(rows, round, portal, "fetched", "not-read", counters.notRead());
        row(rows, round, portal, "fetched", "soft-404", counters.soft404());
        row(rows, round, portal, "fetched", "attachment", counters.attachments());
        counters.unopened().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> row(
                        rows,
                        round,
                        portal,
                        "fetched",
                        "attachment-" + entry.getKey().key(),
                        entry.getValue()));
        row(rows, round, portal, "fetched", "unreadable", counters.unreadable() - counters.unopenedTotal());
        row(rows, round, portal, "not-modified", "", counters.notModified());
        row(rows, round, portal, "carried", "not-due", counters.carried());
        row(rows, round, portal, "redirected", "", counters.redirected());
        reasons(rows, round, portal, "failed", counters.failed());
        reasons(rows, round, portal, "excluded", counters.excluded());
        row(rows, round, portal, "waiting", "", counters.waiting());
        row(rows, round, portal, "probe", "address made up, not among those found", counters.probes());
    }

    private static <K extends Keyed> void reasons(
            RowsOf rows, long round, String portal, String outcome, Map<K, Long> counts) {
        counts.entrySet().stream()
                .sorted((a, b) -> a.getKey().key().compareTo(b.getKey().key()))
                .forEach(entry ->
                        row(rows, round, portal, outcome, entry.getKey().key(), entry.getValue()));
    }

    private static void row(RowsOf rows, long round, String portal, String outcome, String reason, long urls) {
        if (urls > 0) {
            rows.add(round, portal, outcome, reason, urls);
        }
    }

    /** A URL that a rule left out is excluded, whether by its address alone or when its turn came, as in the counters. */
    private static Outcome outcome(Outcome outcome) {
        return outcome == Outcome.EXCLUDED_WHEN_FOUND ? Outcome.EXCLUDED : outcome;
    }

    private static RowsOf outcomes(CampaignStore store, List<Round> rounds) {
        RowsOf rows =
                new RowsOf("URLs", "#round", "portal", "outcome", "reason", "detail", "#depth", "found_by", "url");
        for (Round each : rounds) {
            store.outcomes(
                    each.number(),
                    url -> rows.add(
                            (long) each.number(),
                            url.portal(),
                            outcome(url.outcome()).key(),
                            url.reason().orElse(""),
                            url.detail().orElse(""),
                            (long) url.depth(),
                            url.foundBy().key(),
                            url.url()));
        }
        return rows;
    }
}
