package org.ictmonitor.longrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Round;
import org.ictmonitor.analysis.Changes;
import org.ictmonitor.analysis.Question;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.campaign.CrawlRound;
import org.ictmonitor.campaign.Study;
import org.ictmonitor.campaign.Verification;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.RoundCounters;
import org.ictmonitor.store.StoredCapture;
import org.ictmonitor.store.UrlOutcome;

/** A campaign on the hosts of a {@link LivingSite}, whose rounds begin when the test says. */
final class WatchedStudy {
    private static final String CODEBOOK = "config/codebook/ict-tools.yaml";
    private static final Instant FIRST = Instant.parse("2026-01-05T03:00:00Z");

    private final Path workspace;
    private Instant now = FIRST;

    /** @param keys lines for the campaign's file beside those that every one has */
    WatchedStudy(Path workspace, LivingSite site, List<String> hosts, String keys) {
        this.workspace = workspace;
        try {
            Files.createDirectories(workspace.resolve("config/campaigns"));
            Files.createDirectories(workspace.resolve("config/codebook"));
            Files.createDirectories(workspace.resolve("seeds"));
            Files.copy(Path.of(CODEBOOK), workspace.resolve(CODEBOOK));
            Files.writeString(workspace.resolve("config/campaigns/watched.yaml"), campaign(site, hosts) + keys);
            Files.writeString(workspace.resolve("seeds/watched.csv"), seeds(hosts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String campaign(LivingSite site, List<String> hosts) {
        String resolve = hosts.stream()
                .map(host -> host + ": \"127.0.0.1:" + site.port() + "\"")
                .collect(Collectors.joining(", "));
        return """
                campaign: watched
                contact: research@example.org
                seeds: seeds/watched.csv
                codebook: config/codebook/ict-tools.yaml
                languages: [uk]
                scope: {max-depth: 20, max-pages-per-portal: 100000, subdomains: false, exclude: []}
                politeness: {delay: 0s}
                network: {allow-private: [127.0.0.0/8], resolve: {%s}}
                """.formatted(resolve);
    }

    /** A portal is called as the first part of its host's name. */
    private static String seeds(List<String> hosts) {
        return hosts.stream()
                .map(host ->
                        host.replaceAll("\\..*", "") + ",http://" + host + "/,Portal " + host + ",,,social-service\n")
                .collect(Collectors.joining("", "portal,url,name,institution_type,district,category\n", ""));
    }

    void campaignKeys(Function<String, String> edit) {
        Path file = workspace.resolve("config/campaigns/watched.yaml");
        try {
            Files.writeString(file, edit.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Study study() {
        return Study.read(new Workspace(workspace), "watched");
    }

    /** Lets time pass. */
    WatchedStudy after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Runs a round to its end. */
    CrawlRound.Result round() {
        CrawlRound.Request request = new CrawlRound.Request(false, 8, OptionalLong.empty(), Optional.empty(), "1");
        try (CrawlRound round = CrawlRound.open(study(), request, () -> now)) {
            return round.run();
        }
    }

    <T> T ask(Function<CampaignStore, T> question) {
        try (CampaignStore store = CampaignStore.openReadOnly(study().folder().path())) {
            return question.apply(store);
        }
    }

    RoundCounters counters(int round) {
        return ask(store -> store.counters(round));
    }

    /** What became of each URL of a round, by its path. */
    SortedMap<String, UrlOutcome> outcomes(int round) {
        SortedMap<String, UrlOutcome> outcomes = new TreeMap<>();
        ask(store -> {
            store.outcomes(round, url -> outcomes.put(url.url().replaceAll("^http://[^/]*", ""), url));
            return outcomes;
        });
        return outcomes;
    }

    List<StoredCapture> captures(int round) {
        return ask(store -> {
            Stream.Builder<StoredCapture> captures = Stream.builder();
            store.captures(round, captures::add);
            return captures.build().toList();
        });
    }

    /** Addresses, by their paths, that have a page in a round. */
    List<String> pages(int round) {
        return ask(store -> {
            Stream.Builder<String> pages = Stream.builder();
            store.versions(round, round, version -> pages.add(version.url().replaceAll("^http://[^/]*", "")));
            return pages.build().sorted().toList();
        });
    }

    /** The rows of {@code changes} between two rounds. */
    ResultTable changes(int before, int after) {
        Study study = study();
        return ask(store -> new Changes(store, study.codebook())
                .between(view(store, before), view(store, after), Question.EVERYTHING));
    }

    /** Path and change of each page that is not the same in two rounds. */
    List<String> pageChanges(int before, int after) {
        return changes(before, after).rows().stream()
                .filter(row -> !row.get(1).toString().isEmpty())
                .filter(row -> !row.get(2).equals("mentions"))
                .map(row -> row.get(1).toString().replaceAll("^http://[^/]*", "") + " " + row.get(2))
                .sorted()
                .toList();
    }

    /** Portal, change and code of each fact that came or went. */
    List<String> facts(int before, int after) {
        return changes(before, after).rows().stream()
                .filter(row -> row.get(1).toString().isEmpty())
                .map(row -> row.get(0) + " " + row.get(2) + " " + row.get(3))
                .distinct()
                .sorted()
                .toList();
    }

    static RoundView view(CampaignStore store, int number) {
        Round round = store.rounds().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
        return RoundView.of(store, round);
    }

    /** What archive, store and index say against each other. */
    List<String> problems() {
        return Verification.run(study().folder()).problems();
    }
}
