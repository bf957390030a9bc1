package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ictmonitor.Campaign;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.Limits;
import org.ictmonitor.Network;
import org.ictmonitor.Truncation;
import org.ictmonitor.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All kinds of fault at once, each on a host of its own, in one crawl. */
@Timeout(120)
class FaultServerTest {
    private static final int PAGE_LIMIT = 10_000;
    private static final Duration PAGE_TIME = Duration.ofMillis(1500);

    /** What a server can get rid of on a connection that is cut: the limits, and the buffers of both systems. */
    private static final long MOST_BYTES = 16L << 20;

    /** A connection lasts as long as a page may take, and what a busy machine needs to notice that. */
    private static final Duration LONGEST = PAGE_TIME.plusSeconds(4);

    private final Map<String, Long> bytes = new ConcurrentHashMap<>();
    private final Map<String, Long> longest = new ConcurrentHashMap<>();

    @Test
    void every_kind_of_fault_has_its_outcome_and_costs_no_more_than_its_limits() throws Exception {
        assertThat(Fault.values()).hasSizeGreaterThanOrEqualTo(40);
        try (ServerSocket server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> accept(server));
            Recording run = Recording.of(
                    campaign(server.getLocalPort()),
                    Site.seeds(Arrays.stream(Fault.values())
                            .map(fault -> "http://" + fault.host() + "/")
                            .toArray(String[]::new)),
                    CrawlOptions.of("1", Fault.values().length),
                    new MemoryLedger());
            assertThat(run.run()).isEqualTo(CrawlEnd.COMPLETE);

            assertThat(outcomes(run)).containsExactlyInAnyOrderEntriesOf(expected());
            run.visits.forEach(FaultServerTest::keepsNoMoreThanTheLimit);
        }
        assertThat(bytes).allSatisfy((host, most) -> assertThat(most).as(host).isLessThan(MOST_BYTES));
        assertThat(longest)
                .allSatisfy((host, time) ->
                        assertThat(Duration.ofNanos(time)).as(host).isLessThan(LONGEST));
    }

    private static Map<String, String> expected() {
        return Arrays.stream(Fault.values()).collect(Collectors.toMap(Fault::host, fault -> fault.outcome));
    }

    private static Map<String, String> outcomes(Recording run) {
        return run.visits.stream()
                .filter(visit ->
                        visit.last() && visit.entry().url().uri().getPath().equals("/"))
                .collect(Collectors.toMap(visit -> visit.entry().url().host(), visit -> words(visit.outcome())));
    }

    private static String words(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> "fetched";
            case FetchOutcome.NotModified same -> "not-modified";
            case FetchOutcome.Redirected redirected -> "redirected";
            case FetchOutcome.Failed failed -> "failed " + failed.reason().key();
            case FetchOutcome.Excluded excluded -> "excluded " + excluded.rule().key();
        };
    }

    private static void keepsNoMoreThanTheLimit(Visit visit) {
        visit.outcome().response().ifPresent(exchange -> {
            assertThat(exchange.body()).hasSizeLessThanOrEqualTo(PAGE_LIMIT);
            if (words(visit.outcome()).equals("failed too-large")) {
                assertThat(exchange.body()).hasSize(PAGE_LIMIT);
                assertThat(exchange.truncated()).contains(Truncation.LENGTH);
            }
        });
    }

    private static Campaign campaign(int port) {
        Map<String, String> resolve = new LinkedHashMap<>();
        Arrays.stream(Fault.values()).forEach(fault -> resolve.put(fault.host(), "127.0.0.1:" + port));
        return Site.campaign(
                Duration.ZERO,
                new Network(List.of("127.0.0.0/8"), resolve),
                new CrawlScope(6, 1000, false, List.of()),
                new Limits(PAGE_LIMIT, PAGE_TIME, Duration.ofMinutes(2)));
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        String host = "";
        long start = System.nanoTime();
        Counted counted = new Counted(OutputStream.nullOutputStream());
        try (Socket socket = accepted) {
            socket.setSendBufferSize(64 * 1024);
            counted = new Counted(socket.getOutputStream());
            List<String> head = head(socket);
            host = host(head).orElse("");
            Fault fault = fault(host);
            start = System.nanoTime();
            (head.getFirst().startsWith("GET /robots.txt") ? fault.robots : fault.page).play(socket, counted);
        } catch (IOException | RuntimeException hungUp) {
            // what was written until then counts
        }
        if (!host.isEmpty()) {
            bytes.merge(host, counted.written, Math::max);
            longest.merge(host, System.nanoTime() - start, Math::max);
        }
    }

    private static Fault fault(String host) {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.host().equals(host))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> head(Socket socket) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        return reader.lines().takeWhile(line -> !line.isEmpty()).toList();
    }

    private static Optional<String> host(List<String> head) {
        return head.stream()
                .filter(line -> line.startsWith("Host: "))
                .map(line -> line.substring("Host: ".length()).replaceAll(":.*", ""))
                .findFirst();
    }

    /** Counts what the other side's system took. */
    private static final class Counted extends FilterOutputStream {
        private long written;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] part, int from, int length) throws IOException {
            out.write(part, from, length);
            written += length;
        }
    }
}
