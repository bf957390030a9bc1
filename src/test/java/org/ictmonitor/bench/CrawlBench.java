package org.ictmonitor.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Campaign;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Exchange;
import org.ictmonitor.Limits;
import org.ictmonitor.LinkKind;
import org.ictmonitor.Network;
import org.ictmonitor.Page;
import org.ictmonitor.PageLink;
import org.ictmonitor.Politeness;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Reading;
import org.ictmonitor.Seed;
import org.ictmonitor.Visit;
import org.ictmonitor.Zone;
import org.ictmonitor.archive.ArchiveLabel;
import org.ictmonitor.archive.WarcArchive;
import org.ictmonitor.crawl.Crawl;
import org.ictmonitor.crawl.CrawlEnd;
import org.ictmonitor.crawl.CrawlOptions;
import org.ictmonitor.crawl.MemoryLedger;
import org.ictmonitor.crawl.UrlRules;
import org.ictmonitor.crawl.VisitSink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What the crawl costs with jsoup as its only reader and a ledger in memory, over the same site as {@link FloorBench}.
 *
 * <p>Arguments: number of hosts, port, threads, delay in milliseconds, pages a host at most, and, to have every response
 * archived as in a real round, an empty folder.
 */
public final class CrawlBench {
    private CrawlBench() {}

    public static void main(String[] args) {
        int hosts = Integer.parseInt(args[0]);
        List<Seed> seeds = seeds(hosts, args[1]);
        Campaign campaign = campaign(Duration.ofMillis(Long.parseLong(args[3])), Integer.parseInt(args[4]));
        MemoryLedger ledger = new MemoryLedger();
        ledger.enter(new UrlRules(campaign.scope(), seeds).seeds());
        CrawlOptions options = CrawlOptions.of("bench", Integer.parseInt(args[2]));
        Cost cost = new Cost();
        Crawl crawl = new Crawl(campaign, seeds, options, ledger, CrawlBench::read, InstantSource.system());
        CrawlEnd end = args.length > 5
                ? archived(Path.of(args[5]), ledger, crawl)
                : crawl.run(new Settling(ledger, crawl, exchange -> {}));
        System.out.println("crawl: " + cost.per(crawl.progress().fetched()) + ", " + end.key());
        System.out.println(crawl.progress());
    }

    private static CrawlEnd archived(Path folder, MemoryLedger ledger, Crawl crawl) {
        ArchiveLabel label = new ArchiveLabel("bench", "Bench", "bench@example.org", "ictmon", "obeyed");
        try (WarcArchive archive = WarcArchive.open(folder, label, Optional.empty(), InstantSource.system())) {
            CrawlEnd end = crawl.run(new Settling(ledger, crawl, new Appending(archive)));
            archive.sync();
            return end;
        }
    }

    /** Appends from several threads, with an fsync for as many responses as a round's recorder takes at once. */
    private static final class Appending implements Consumer<Exchange> {
        private static final int BATCH = 32;

        private final WarcArchive archive;
        private int since;

        Appending(WarcArchive archive) {
            this.archive = archive;
        }

        @Override
        public synchronized void accept(Exchange exchange) {
            archive.append(exchange);
            if (++since == BATCH) {
                archive.sync();
                since = 0;
            }
        }
    }

    /** Settles each visit at once, after its response went to the archive. */
    private record Settling(MemoryLedger ledger, Crawl crawl, Consumer<Exchange> archive) implements VisitSink {
        @Override
        public void accept(Visit visit) {
            visit.outcome().response().ifPresent(archive);
            crawl.settled(1, ledger.record(visit));
        }

        @Override
        public void archive(Exchange exchange) {
            archive.accept(exchange);
        }
    }

    private static ReadOutcome read(Exchange exchange, CrawlUrl url) {
        try {
            List<PageLink> links = new ArrayList<>();
            for (Element link :
                    Jsoup.parse(decoded(exchange), null, url.toString()).select("a[href]")) {
                links.add(new PageLink(LinkKind.ANCHOR, link.absUrl("href"), 0, 0, "", "", "", List.of(), false));
            }
            return new ReadOutcome.Read(new Reading(page(url.uri(), links), List.of(), List.of()));
        } catch (IOException e) {
            return new ReadOutcome.Unreadable(e.toString());
        }
    }

    private static Page page(URI uri, List<PageLink> links) {
        return new Page(
                uri,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                List.of(new Block(Zone.MAIN, BlockKind.PARAGRAPH, "", links)));
    }

    private static InputStream decoded(Exchange exchange) throws IOException {
        InputStream body = new ByteArrayInputStream(exchange.body());
        return exchange.header("Content-Encoding").isPresent() ? new GZIPInputStream(body) : body;
    }

    private static List<Seed> seeds(int hosts, String port) {
        List<Seed> seeds = new ArrayList<>();
        for (int host = 1; host <= hosts; host++) {
            Portal portal = new Portal(
                    "p" + host, "Host " + host, Optional.empty(), Optional.empty(), PortalCategory.DIGITAL_SERVICE);
            seeds.add(new Seed(portal, URI.create("http://127.0.0." + host + ":" + port + "/")));
        }
        return seeds;
    }

    private static Campaign campaign(Duration delay, int pages) {
        return new Campaign(
                "bench",
                "Bench",
                "bench@example.org",
                Path.of("none"),
                Path.of("none"),
                List.of("uk"),
                Optional.empty(),
                new CrawlScope(50, pages, false, List.of()),
                new Politeness(delay),
                new Limits(10 << 20, Duration.ofSeconds(30), Duration.ofHours(1)),
                new Network(List.of("127.0.0.0/8"), Map.of()));
    }
}
