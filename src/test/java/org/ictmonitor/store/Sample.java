package org.ictmonitor.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Code;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.DateSource;
import org.ictmonitor.Digest;
import org.ictmonitor.Evidence;
import org.ictmonitor.Exchange;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Mention;
import org.ictmonitor.Page;
import org.ictmonitor.PageDate;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Purpose;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.UrlKind;
import org.ictmonitor.Visit;
import org.ictmonitor.Zone;

/** URLs, pages and visits that tests record. */
final class Sample {
    static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");
    static final String CODEBOOK = "0123456789ab";
    static final Portal CENTRE = new Portal(
            "centre",
            "Centre of social services",
            Optional.of("centre of social services"),
            Optional.of("Podilskyi"),
            PortalCategory.SOCIAL_SERVICE);

    private Sample() {}

    static FoundUrl found(String path) {
        return found("centre.example", path, Optional.empty());
    }

    static FoundUrl excluded(String path, ExclusionRule rule) {
        return found("centre.example", path, Optional.of(rule));
    }

    static FoundUrl found(String host, String path, Optional<ExclusionRule> excluded) {
        URI uri = URI.create("https://" + host + path);
        return new FoundUrl(
                uri.toString(),
                Optional.of(new CrawlUrl(uri, host, host)),
                CENTRE.id(),
                1,
                FoundBy.LINK,
                UrlKind.PAGE,
                excluded);
    }

    static Exchange exchange(FrontierEntry entry, int status) {
        return new Exchange(
                entry.url().uri(),
                NOW,
                Duration.ofMillis(20),
                Optional.empty(),
                "",
                status,
                "",
                List.of(),
                entry.url().toString().getBytes(StandardCharsets.UTF_8),
                Optional.empty());
    }

    static ArchivedVisit page(FrontierEntry entry, Reading reading, FoundUrl... found) {
        return visit(entry, new FetchOutcome.Fetched(exchange(entry, 200)), true, new ReadOutcome.Read(reading), found);
    }

    static ArchivedVisit failed(FrontierEntry entry, FailureReason reason, boolean last) {
        return visit(
                entry,
                new FetchOutcome.Failed(reason, "expected a page", Optional.empty()),
                last,
                new ReadOutcome.NotRead("no page"));
    }

    static ArchivedVisit visit(
            FrontierEntry entry, FetchOutcome outcome, boolean last, ReadOutcome read, FoundUrl... found) {
        Optional<CaptureRef> capture = outcome.response()
                .map(exchange -> new CaptureRef("a.warc.gz", entry.id(), Digest.ofBytes(exchange.body())));
        return new ArchivedVisit(new Visit(entry, outcome, last, read, List.of(found)), capture);
    }

    /** A page of one sentence in the main text and one in the footer, with a mention of Viber in each. */
    static Reading reading(String url, String text) {
        List<Block> blocks = List.of(
                new Block(Zone.MAIN, BlockKind.PARAGRAPH, text, List.of()),
                new Block(Zone.FOOTER, BlockKind.ITEM, "", List.of()));
        List<Sentence> sentences = List.of(
                new Sentence(0, 0, text.length(), text, "uk", List.of()), new Sentence(1, 0, 0, "", "uk", List.of()));
        List<Mention> mentions = new ArrayList<>();
        mentions.add(new Mention(
                new Code("viber.community"),
                Purpose.INFORM,
                Aspect.NONE,
                0,
                0,
                Math.min(5, text.length()),
                text.substring(0, Math.min(5, text.length())),
                Evidence.TEXT,
                Optional.empty(),
                0.75));
        mentions.add(new Mention(
                new Code("viber"),
                Purpose.COMMUNICATE,
                Aspect.NONE,
                1,
                0,
                0,
                "viber://chat",
                Evidence.LINK,
                Optional.of("viber://chat?number=1"),
                1));
        return new Reading(page(url, blocks), sentences, mentions);
    }

    private static Page page(String url, List<Block> blocks) {
        return new Page(
                URI.create(url),
                "Title",
                Optional.of("uk"),
                Optional.of(new PageDate(LocalDate.of(2022, 3, 5), DateSource.META, 0.9)),
                Optional.empty(),
                Optional.of(url),
                false,
                true,
                blocks);
    }
}
