package org.ictmonitor.campaign;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.ictmonitor.Campaign;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Seed;
import org.ictmonitor.campaign.CheckedSeed.Verdict;
import org.ictmonitor.crawl.Probe;
import org.ictmonitor.crawl.SharedServers;
import org.ictmonitor.extract.PageExtractor;

/**
 * Tells before the night what will go wrong in it: asks each start URL once, in the same way as a crawl would. Writes
 * nothing and needs no lock.
 */
public final class CampaignCheck {
    /** Names that nobody owns (RFC 2606), as in the examples that a new workspace comes with. */
    private static final Pattern NOBODYS =
            Pattern.compile("(?i).*[@./]example(\\.(com|org|net))?(/.*)?|.*[@.](test|invalid|localhost)(/.*)?");

    private final Study study;
    private final Probe probe;
    private final PageExtractor extractor;

    private CampaignCheck(Study study, Probe probe) {
        this.study = study;
        this.probe = probe;
        this.extractor = new PageExtractor(study.campaign().limits().pageSize());
    }

    /**
     * What was found.
     *
     * @param seeds in the order of the file
     * @param notes on the campaign as a whole
     */
    public record Result(List<CheckedSeed> seeds, List<String> notes) {
        public Result {
            seeds = List.copyOf(seeds);
            notes = List.copyOf(notes);
        }

        /** Whether a portal will bring nothing. */
        public boolean hasProblem() {
            return seeds.stream().anyMatch(seed -> seed.verdict() == Verdict.PROBLEM);
        }
    }

    /**
     * Looks at every start URL.
     *
     * @param version of this program
     * @param threads hosts that are asked at the same time
     */
    public static Result run(Study study, String version, int threads) {
        try (Probe probe = new Probe(study.campaign(), study.seeds(), version);
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            CampaignCheck check = new CampaignCheck(study, probe);
            List<Future<CheckedSeed>> looks = new ArrayList<>();
            study.seeds().forEach(seed -> looks.add(workers.submit(() -> check.look(seed))));
            List<CheckedSeed> seeds = looks.stream().map(CampaignCheck::result).toList();
            return new Result(seeds, notes(study.campaign(), seeds));
        }
    }

    private CheckedSeed look(Seed seed) throws InterruptedException {
        return SeedFindings.of(study.campaign(), seed, probe.look(seed), extractor);
    }

    private static CheckedSeed result(Future<CheckedSeed> look) {
        try {
            return look.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MonitorException(MonitorException.Exit.INTERRUPTED, "the check was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MonitorException known) {
                throw known;
            }
            throw MonitorException.failed("the check broke off: " + e.getCause(), e);
        }
    }

    private static List<String> notes(Campaign campaign, List<CheckedSeed> seeds) {
        List<String> notes = new ArrayList<>();
        if (NOBODYS.matcher(campaign.contact()).matches()) {
            notes.add("warning: the contact " + campaign.contact()
                    + " is an example; put an address at which a portal's administrator can reach you");
        }
        Duration delay = campaign.politeness().delay();
        int pages = campaign.scope().maxPagesPerPortal();
        notes.add("a page in " + words(delay) + " a host: a portal of " + pages + " pages takes "
                + words(delay.multipliedBy(pages)) + " at least, a round at most "
                + words(campaign.limits().roundTime()));
        SharedServers.among(addresses(seeds), campaign.politeness().hostsPerAddress())
                .forEach(hosts -> notes.add(shared(hosts, portals(hosts, seeds), campaign)));
        return notes;
    }

    private static SortedMap<String, Set<InetAddress>> addresses(List<CheckedSeed> seeds) {
        SortedMap<String, Set<InetAddress>> addresses = new TreeMap<>();
        seeds.forEach(checked -> addresses
                .computeIfAbsent(host(checked), host -> new LinkedHashSet<>())
                .addAll(checked.probed().addresses()));
        return addresses;
    }

    private static String host(CheckedSeed checked) {
        return checked.seed().url().getHost();
    }

    private static long portals(List<String> hosts, List<CheckedSeed> seeds) {
        return seeds.stream()
                .filter(checked -> hosts.contains(host(checked)))
                .map(checked -> checked.seed().portal().id())
                .distinct()
                .count();
    }

    /** What takes longer than the researcher would think, since a server is asked once at a time whatever its names. */
    private static String shared(List<String> hosts, long portals, Campaign campaign) {
        int pages = campaign.scope().maxPagesPerPortal();
        Duration time = campaign.politeness().delay().multipliedBy(pages).multipliedBy(portals);
        return String.join(", ", hosts) + " are one server by their address, and take turns: "
                + (portals == 1 ? "one portal" : portals + " portals") + " of " + pages + " pages there take "
                + words(time) + " at least (politeness.hosts-per-address in the campaign)";
    }

    /** A length of time as a person says it: {@code 4 h 10 min}. */
    static String words(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
        }
        String minutes = time.toMinutesPart() > 0 ? " " + time.toMinutesPart() + " min" : "";
        return (time.toHours() > 0 ? time.toHours() + " h" + minutes : minutes).strip();
    }
}
