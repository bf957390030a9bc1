package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ictmonitor.Campaign;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Exchange;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.Limits;
import org.ictmonitor.Network;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Reading;
import org.ictmonitor.Truncation;
import org.ictmonitor.Visit;
import org.ictmonitor.extract.Extraction;
import org.ictmonitor.extract.PageExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * All kinds of fault at once, each on a host of its own, in one crawl that reads what it fetches. What each costs is left in
 * {@code target/faults.tsv}.
 */
@Timeout(300)
class FaultServerTest {
    private static final int PAGE_LIMIT = 10_000;

    /** Fewer than hosts, so that a busy machine does not spend a page's time on changing between them. */
    private static final int THREADS = 24;

    private static final Duration PAGE_TIME = Duration.ofMillis(2500);

    /** What a server can get rid of on a connection that is cut: the limits, and the buffers of both systems. */
    private static final long MOST_BYTES = 16L << 20;

    /** What a server can send that is not out to send without end: a head or body somewhat larger than the limit. */
    private static final long FEW_BYTES = 64 << 10;

    /** A connection lasts as long as a page may take, and what a busy machine needs to notice that. */
    private static final Duration LONGEST = PAGE_TIME.plusSeconds(4);

    /** Until the request is read by the server, some of a page's time is over. */
    private static final Duration WHOLE_TIME = PAGE_TIME.minusMillis(700);

    /** Start URL to outcome, of every kind. */
    private static final Map<String, String> EXPECTED = expected();

    private final PageExtractor extractor = new PageExtractor(PAGE_LIMIT);

    @Test
    void every_kind_of_fault_has_its_outcome_and_costs_no_more_than_its_limits(@TempDir Path folder) throws Exception {
        assertThat(EXPECTED).hasSizeGreaterThanOrEqualTo(80);
        try (Authorities authorities = new Authorities(folder);
                FaultServer server = new FaultServer(authorities)) {
            Recording run = Recording.of(
                    campaign(server), Site.seeds(EXPECTED.keySet().toArray(String[]::new)), this::read, THREADS);
            assertThat(run.run()).isEqualTo(CrawlEnd.COMPLETE);

            Map<String, String> outcomes = outcomes(run);
            write(outcomes, server);
            assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(EXPECTED);
            run.visits.forEach(FaultServerTest::keepsNoMoreThanTheLimit);
            Arrays.stream(Fault.values()).forEach(fault -> assertBounded(fault, server));
            Arrays.stream(ConnectionFault.values()).forEach(fault -> assertBounded(fault, server));
        }
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        Arrays.stream(Fault.values()).forEach(fault -> expected.put("http://" + fault.host() + "/", fault.outcome));
        Arrays.stream(ConnectionFault.values())
                .forEach(fault -> expected.put(fault.scheme + "://" + fault.host() + "/", fault.outcome));
        return expected;
    }

    private static void assertBounded(Fault fault, FaultServer server) {
        boolean endless = (fault.inRobots ? fault.robots : fault.page) instanceof Fault.Endless;
        assertThat(server.bytes(fault.host())).as(fault + ": bytes").isLessThan(endless ? MOST_BYTES : FEW_BYTES);
        assertThat(server.longest(fault.host())).as(fault + ": time").isLessThan(LONGEST);
        if (fault.outcome.equals("failed timeout")) {
            assertThat(server.longest(fault.host())).as(fault + ": time").isGreaterThan(WHOLE_TIME);
        }
    }

    /** Nothing is ever said to a server that cannot show who it is. */
    private static void assertBounded(ConnectionFault fault, FaultServer server) {
        assertThat(server.bytes(fault.host())).as(fault + ": bytes").isLessThan(FEW_BYTES);
        assertThat(server.longest(fault.host())).as(fault + ": time").isLessThan(LONGEST);
        if (fault.outcome.startsWith("failed")) {
            assertThat(server.requests(fault.host())).as(fault + ": requests").isZero();
        }
    }

    private ReadOutcome read(Exchange exchange, CrawlUrl url) {
        return switch (extractor.extract(exchange)) {
            case Extraction.Extracted extracted ->
                new ReadOutcome.Read(new Reading(extracted.page(), List.of(), List.of()));
            case Extraction.NotAPage other -> new ReadOutcome.NotRead(other.why());
            case Extraction.Unreadable unreadable -> new ReadOutcome.Unreadable(unreadable.why());
        };
    }

    private static Map<String, String> outcomes(Recording run) {
        return run.visits.stream()
                .filter(visit ->
                        visit.last() && EXPECTED.containsKey(visit.entry().url().toString()))
                .collect(Collectors.toMap(visit -> visit.entry().url().toString(), FaultServerTest::words));
    }

    private static String words(Visit visit) {
        return switch (visit.outcome()) {
            case FetchOutcome.Fetched fetched -> "fetched" + words(visit.read());
            case FetchOutcome.NotModified same -> "not-modified";
            case FetchOutcome.Redirected redirected -> "redirected";
            case FetchOutcome.Failed failed -> "failed " + failed.reason().key();
            case FetchOutcome.Excluded excluded -> "excluded " + excluded.rule().key();
        };
    }

    private static String words(ReadOutcome read) {
        return switch (read) {
            case ReadOutcome.Read page -> "";
            case ReadOutcome.Same same -> "";
            case ReadOutcome.Listing list -> " list";
            case ReadOutcome.NotRead other -> " not-read";
            case ReadOutcome.Unreadable unreadable -> " unreadable";
            case ReadOutcome.Unopened unopened -> " unreadable";
        };
    }

    private static void keepsNoMoreThanTheLimit(Visit visit) {
        visit.outcome().response().ifPresent(exchange -> {
            assertThat(exchange.body()).hasSizeLessThanOrEqualTo(PAGE_LIMIT);
            if (words(visit).equals("failed too-large")) {
                assertThat(exchange.body()).hasSize(PAGE_LIMIT);
                assertThat(exchange.truncated()).contains(Truncation.LENGTH);
            }
        });
    }

    private static void write(Map<String, String> outcomes, FaultServer server) throws IOException {
        StringBuilder table = new StringBuilder("url\toutcome\tbytes\tms\n");
        new TreeMap<>(outcomes).forEach((url, outcome) -> {
            String host = URI.create(url).getHost();
            table.append(url).append('\t').append(outcome).append('\t');
            table.append(server.bytes(host))
                    .append('\t')
                    .append(server.longest(host).toMillis())
                    .append('\n');
        });
        Files.writeString(Path.of("target", "faults.tsv"), table);
    }

    private static Campaign campaign(FaultServer server) {
        return Site.campaign(
                Duration.ZERO,
                new Network(List.of("127.0.0.0/8"), server.resolve()),
                new CrawlScope(6, 1000, false, List.of()),
                new Limits(PAGE_LIMIT, PAGE_TIME, Duration.ofMinutes(5)));
    }
}
