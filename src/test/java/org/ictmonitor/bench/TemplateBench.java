package org.ictmonitor.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Code;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Digest;
import org.ictmonitor.Evidence;
import org.ictmonitor.Exchange;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Mention;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Page;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Purpose;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Reading;
import org.ictmonitor.RoundKind;
import org.ictmonitor.Sentence;
import org.ictmonitor.UrlKind;
import org.ictmonitor.Visit;
import org.ictmonitor.Zone;
import org.ictmonitor.store.ArchivedVisit;
import org.ictmonitor.store.CampaignStore;

/**
 * How long it takes to find the templates of a round: FOLDER PAGES, pages of 20 portals with 25 mentions in their templates
 * and 10 of their own.
 */
public final class TemplateBench {
    private static final int PORTALS = 20;

    private TemplateBench() {}

    /** Records a round and settles its templates. */
    public static void main(String[] arguments) {
        int pages = Integer.parseInt(arguments[1]);
        try (CampaignStore store = CampaignStore.open(Path.of(arguments[0]))) {
            store.begin(RoundKind.CRAWL, "0123456789ab", Instant.now(), portals());
            for (int page = 0; page < pages; page++) {
                FrontierEntry entry = store.seed(1, List.of(found(page))).getFirst();
                store.record(1, List.of(visit(entry, reading(page))));
            }
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            for (int run = 0; run < 3; run++) {
                long began = System.nanoTime();
                long used = threads.getCurrentThreadCpuTime();
                int blocks = store.settleTemplates(1).blocks().size();
                System.out.printf(
                        Locale.ROOT,
                        "%d blocks of templates in %.0f ms, %.0f ms CPU; %d mentions%n",
                        blocks,
                        (System.nanoTime() - began) / 1e6,
                        (threads.getCurrentThreadCpuTime() - used) / 1e6,
                        store.mentionCount(MentionFilter.all(1)));
            }
        }
    }

    private static List<Portal> portals() {
        List<Portal> portals = new ArrayList<>();
        for (int portal = 0; portal < PORTALS; portal++) {
            portals.add(new Portal(
                    "p" + portal, "Portal", Optional.empty(), Optional.empty(), PortalCategory.SOCIAL_SERVICE));
        }
        return portals;
    }

    private static FoundUrl found(int page) {
        String host = "p" + page % PORTALS + ".example";
        URI uri = URI.create("https://" + host + "/" + page);
        CrawlUrl target = new CrawlUrl(uri, host, host);
        return new FoundUrl(
                uri.toString(),
                Optional.of(target),
                "p" + page % PORTALS,
                0,
                FoundBy.LINK,
                UrlKind.PAGE,
                Optional.empty());
    }

    private static ArchivedVisit visit(FrontierEntry entry, Reading reading) {
        Exchange exchange = new Exchange(
                entry.url().uri(),
                Instant.EPOCH,
                Duration.ofMillis(20),
                Optional.empty(),
                "",
                200,
                "",
                List.of(),
                entry.url().toString().getBytes(StandardCharsets.UTF_8),
                Optional.empty());
        CaptureRef capture = new CaptureRef("a.warc.gz", entry.id(), Digest.ofBytes(exchange.body()));
        return new ArchivedVisit(
                new Visit(entry, new FetchOutcome.Fetched(exchange), true, new ReadOutcome.Read(reading), List.of()),
                Optional.of(capture));
    }

    private static Reading reading(int page) {
        List<Block> blocks = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < 35; at++) {
            boolean template = at < 25;
            String text = template ? "Пишіть нам у Viber " + at : "Новина " + page + ": запис у Viber " + at;
            blocks.add(new Block(template ? Zone.FOOTER : Zone.MAIN, BlockKind.PARAGRAPH, text, List.of()));
            sentences.add(new Sentence(at, 0, text.length(), text, "uk", List.of()));
            mentions.add(new Mention(
                    new Code("viber"),
                    Purpose.COMMUNICATE,
                    Aspect.NONE,
                    at,
                    0,
                    0,
                    "Viber",
                    Evidence.LINK,
                    Optional.of("viber://chat?number=%2B38044555" + at),
                    1));
        }
        Page read = new Page(
                URI.create("https://example.org/" + page),
                "Page " + page,
                Optional.of("uk"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                blocks);
        return new Reading(read, sentences, mentions);
    }
}
