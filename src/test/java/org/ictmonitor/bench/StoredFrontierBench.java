package org.ictmonitor.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.RoundKind;
import org.ictmonitor.UrlKind;
import org.ictmonitor.store.CampaignStore;

/**
 * What it costs the record to store a URL that a page brought, and to give back those that wait, from ten thousand URLs to
 * ten million over 5,000 hosts, and to open on that many. Pages are recorded as a crawl records them: {@value #PAGES} in a
 * transaction, each host once before one comes again and in another order each time, each with {@value #LINKS} links that are
 * new, all to its own host; half of the hosts number their pages, the others name them.
 *
 * <p>Of large sizes the last {@value #MEASURED} URLs on the way there are measured. Small sizes are reached again and again in new
 * stores until as many were measured, each from its first URL until it is closed, since only then its log of changes goes to the
 * database, as that of a large one does on the way. They are measured before the large ones and once more after them, so that neither
 * a JVM that is not warm yet nor a machine that was busy for a while decides; a large store and small ones before all that
 * are not counted. At the end the largest size is set against each of these measurements.
 *
 * <p>Arguments: a folder, which takes 3 GB for ten million, and the number of URLs to end with, ten million if left out. Run with
 * {@code -Xmx512m}.
 */
public final class StoredFrontierBench {
    private static final int HOSTS = 5_000;
    private static final int PAGES = 32;
    private static final int LINKS = 25;
    /** Enough for each part of the record's upkeep to have its turn, see {@code UrlPlaces}. */
    private static final int MEASURED = 500_000;
    /** The largest size that is reached in several stores. */
    private static final int SMALL = 100_000;
    /** As many as the frontier reads of a host at a time. */
    private static final int TAKEN = 100;

    private static final List<Measured> MEASUREMENTS = new ArrayList<>();

    private final CampaignStore store;
    private final int round;
    private final List<Integer> hosts =
            IntStream.range(0, HOSTS).boxed().collect(Collectors.toCollection(ArrayList::new));
    private long turn = -1;
    private long stored;

    private StoredFrontierBench(CampaignStore store) {
        this.store = store;
        Portal portal = new Portal("p", "P", Optional.empty(), Optional.empty(), PortalCategory.DIGITAL_SERVICE);
        this.round = store.begin(RoundKind.CRAWL, "c0de", Instant.EPOCH, List.of(portal))
                .number();
    }

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        long most = args.length > 1 ? Long.parseLong(args[1]) : 10_000_000;
        warm(folder.resolve("warm"), most);
        print(measureSmall(folder.resolve("before"), most));
        print(measureLarge(folder.resolve("measured"), most));
        System.out.println(opened(folder.resolve("measured")));
        print(measureSmall(folder.resolve("after"), most));
        Measured largest = MEASUREMENTS.stream()
                .max(Comparator.comparingLong(Measured::urls))
                .orElseThrow();
        MEASUREMENTS.stream()
                .filter(measured -> !measured.equals(largest))
                .map(largest::beside)
                .forEach(System.out::println);
    }

    private static void warm(Path folder, long most) {
        try (CampaignStore store = CampaignStore.open(folder.resolve("large"))) {
            new StoredFrontierBench(store).measure(0, 3L * MEASURED, new Sum(), new Sum());
        }
        measureSmall(folder, most);
    }

    private static void print(List<Measured> measured) {
        measured.stream().map(Measured::line).forEach(System.out::println);
        MEASUREMENTS.addAll(measured);
    }

    private static List<Measured> measureSmall(Path folder, long most) {
        List<Measured> measured = new ArrayList<>();
        for (long urls = 10_000; urls <= Math.min(most, SMALL); urls *= 10) {
            measured.add(measureOne(folder, urls));
        }
        return measured;
    }

    private static Measured measureOne(Path folder, long urls) {
        Sum storing = new Sum();
        Sum taking = new Sum();
        for (int run = 0; storing.things < MEASURED; run++) {
            try (CampaignStore store = CampaignStore.open(folder.resolve(urls + "-" + run))) {
                StoredFrontierBench bench = new StoredFrontierBench(store);
                bench.measure(0, urls, storing, taking);
                Cost closing = new Cost();
                store.close();
                storing.add(0, closing);
            }
        }
        return new Measured(urls, storing, taking);
    }

    private static List<Measured> measureLarge(Path folder, long most) {
        List<Measured> measured = new ArrayList<>();
        try (CampaignStore store = CampaignStore.open(folder)) {
            StoredFrontierBench bench = new StoredFrontierBench(store);
            for (long urls = 10L * SMALL; urls <= most; urls *= 10) {
                Sum storing = new Sum();
                Sum taking = new Sum();
                bench.measure(urls - MEASURED, urls, storing, taking);
                measured.add(new Measured(urls, storing, taking));
            }
        }
        return measured;
    }

    /** One measurement of a size. */
    private record Measured(long urls, Sum storing, Sum taking) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "record: %,d URLs; a URL stored %s, given back %s",
                    urls,
                    storing.each(),
                    taking.each());
        }

        String beside(Measured other) {
            return String.format(
                    Locale.ROOT,
                    "record: a URL stored at %,d beside %,d (%s): %.2f × (CPU %.2f ×)",
                    urls,
                    other.urls,
                    other.storing.each(),
                    storing.seconds / storing.things * other.storing.things / other.storing.seconds,
                    storing.cpuSeconds / storing.things * other.storing.things / other.storing.cpuSeconds);
        }
    }

    /** What several measurements came to. */
    private static final class Sum {
        private long things;
        private double seconds;
        private double cpuSeconds;

        void add(long more, Cost cost) {
            things += more;
            seconds += cost.seconds();
            cpuSeconds += cost.cpuSeconds();
        }

        String each() {
            return String.format(
                    Locale.ROOT, "%.2f µs (CPU %.2f µs)", seconds * 1e6 / things, cpuSeconds * 1e6 / things);
        }
    }

    private void measure(long from, long urls, Sum storing, Sum taking) {
        storeUpTo(from);
        long before = stored;
        Cost cost = new Cost();
        storeUpTo(urls);
        storing.add(stored - before, cost);
        Cost back = new Cost();
        taking.add(take(), back);
    }

    private void storeUpTo(long urls) {
        while (stored < urls) {
            store.seed(round, batch(Math.min((long) PAGES * LINKS, urls - stored)));
        }
    }

    private List<FoundUrl> batch(long size) {
        List<FoundUrl> batch = new ArrayList<>();
        for (long end = stored + size; stored < end; stored++) {
            batch.add(url(stored));
        }
        return batch;
    }

    private FoundUrl url(long number) {
        long page = number / LINKS;
        int at = host(page);
        String host = "h" + at + ".example";
        long link = page / HOSTS * LINKS + number % LINKS;
        String name = at % 2 == 0 ? "page-" + link : words(link);
        String url = "http://" + host + "/section/" + name + ".html";
        CrawlUrl target = new CrawlUrl(URI.create(url), host, host);
        return new FoundUrl(url, Optional.of(target), "p", 1, FoundBy.LINK, UrlKind.PAGE, Optional.empty());
    }

    /** Each host once in as many pages as there are hosts, in another order each time. */
    private int host(long page) {
        if (page / HOSTS != turn) {
            turn = page / HOSTS;
            Collections.shuffle(hosts, new Random(turn));
        }
        return hosts.get((int) (page % HOSTS));
    }

    /** A name without a number, as a title in the address. */
    private static String words(long link) {
        StringBuilder name = new StringBuilder("title");
        for (long left = link; left > 0; left /= 16) {
            name.append((char) ('a' + left % 16));
        }
        return name.toString();
    }

    /** Gives back the URLs of each tenth host that wait there first. */
    private long take() {
        long taken = 0;
        for (int host = 0; host < HOSTS; host += 10) {
            List<FrontierEntry> waiting = store.waiting(round, "h" + host + ".example", 0, TAKEN);
            taken += waiting.size();
        }
        return taken;
    }

    private static String opened(Path folder) {
        Cost opening = new Cost();
        try (CampaignStore store = CampaignStore.open(folder)) {
            int round = store.unfinished().orElseThrow().number();
            int hosts = store.waitingByHost(round).size();
            long[] known = {0};
            store.forEachKnownUrl(round, url -> known[0]++);
            return String.format(
                    Locale.ROOT,
                    "record: opened on %,d URLs of %,d hosts, all of them read once: %s",
                    known[0],
                    hosts,
                    opening.words());
        }
    }
}
