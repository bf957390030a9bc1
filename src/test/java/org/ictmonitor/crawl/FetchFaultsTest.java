package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ictmonitor.Campaign;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.Limits;
import org.ictmonitor.Network;
import org.ictmonitor.Truncation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that misbehave, written down to the byte. robots.txt is always missing, so that only the page is at fault. */
@Timeout(60)
class FetchFaultsTest {
    private static final int PAGE_LIMIT = 10_000;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final AtomicLong written = new AtomicLong();

    /** The crawler cut the connection while the server still wrote. */
    private final CountDownLatch cut = new CountDownLatch(1);

    /** Writes the answer to the nth request for the page. */
    private interface Fault {
        void answer(OutputStream out, int n) throws IOException, InterruptedException;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    private Recording crawl(Fault fault) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        opened.add(server);
        Thread.ofPlatform().daemon().start(() -> serve(server, fault));
        Network network =
                new Network(List.of("127.0.0.0/8"), Map.of("a.example", "127.0.0.1:" + server.getLocalPort()));
        return run(campaign(network), "http://a.example/");
    }

    private static Recording run(Campaign campaign, String seed) {
        Recording run = Recording.of(campaign, Site.seeds(seed));
        assertThat(run.run()).isEqualTo(CrawlEnd.COMPLETE);
        return run;
    }

    private static Campaign campaign(Network network) {
        return Site.campaign(
                Duration.ZERO,
                network,
                new CrawlScope(6, 1000, false, List.of()),
                new Limits(PAGE_LIMIT, Duration.ofMillis(700), Duration.ofMinutes(1)));
    }

    private void serve(ServerSocket server, Fault fault) {
        int pages = 0;
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                boolean robots = readHead(socket).startsWith("GET /robots.txt");
                if (robots) {
                    write(
                            socket.getOutputStream(),
                            "HTTP/1.1 404 None\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                } else {
                    fault.answer(socket.getOutputStream(), ++pages);
                }
            } catch (IOException hungUp) {
                cut.countDown();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String readHead(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0;
                c = socket.getInputStream().read()) {
            head.append((char) c);
            if (head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
        }
        return head.toString();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static FetchOutcome.Failed failed(Recording run) {
        FetchOutcome outcome = run.visits.getLast().outcome();
        assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
        return (FetchOutcome.Failed) outcome;
    }

    @Test
    void a_body_without_end_is_cut_at_the_limit_and_its_beginning_is_kept() throws Exception {
        Recording run = crawl((out, n) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            while (written.addAndGet(1000) < 50_000_000) {
                out.write("x".repeat(1000).getBytes(StandardCharsets.US_ASCII));
            }
        });

        assertThat(failed(run).reason()).isEqualTo(FailureReason.TOO_LARGE);
        Exchange exchange = failed(run).exchange().orElseThrow();
        assertThat(exchange.body()).hasSize(PAGE_LIMIT).containsOnly('x');
        assertThat(exchange.truncated()).contains(Truncation.LENGTH);
        assertThat(cut.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(written.get()).as("bytes that the server could get rid of").isLessThan(20_000_000);
        assertThat(run.visits).hasSize(1);
    }

    @Test
    void a_body_of_exactly_the_limit_is_whole() throws Exception {
        Recording run = crawl((out, n) ->
                write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + PAGE_LIMIT + "\r\n\r\n" + "x".repeat(PAGE_LIMIT)));

        assertThat(run.visits.getLast().outcome()).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void a_body_that_drips_is_cut_when_the_time_is_up() throws Exception {
        Recording run = crawl((out, n) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nabc");
            drip(out);
        });

        assertThat(failed(run).reason()).isEqualTo(FailureReason.TIMEOUT);
        assertThat(failed(run).exchange().orElseThrow().truncated()).contains(Truncation.TIME);
        assertThat(run.visits).hasSize(3);
    }

    @Test
    void a_head_that_drips_is_cut_when_the_time_is_up() throws Exception {
        Recording run = crawl((out, n) -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            drip(out);
        });

        assertThat(failed(run).reason()).isEqualTo(FailureReason.TIMEOUT);
        assertThat(failed(run).exchange()).isEmpty();
    }

    /** A byte now and then, for as long as the other side takes them. */
    private static void drip(OutputStream out) throws IOException, InterruptedException {
        Object tick = new Object();
        synchronized (tick) {
            while (true) {
                write(out, "x");
                tick.wait(100);
            }
        }
    }

    @Test
    void a_body_that_ends_too_early_is_tried_again() throws Exception {
        Recording run = crawl((out, n) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n" + (n < 3 ? "short" : "long enoug"));
        });

        assertThat(run.visits).hasSize(3);
        assertThat(run.visits.getFirst().last()).isFalse();
        assertThat(run.visits.getFirst().outcome().response().orElseThrow().truncated())
                .contains(Truncation.DISCONNECT);
        assertThat(run.visits.getLast().outcome()).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void an_answer_that_is_not_http_is_a_failure_of_protocol() throws Exception {
        Recording run = crawl((out, n) -> write(out, "SSH-2.0-OpenSSH_9.6\r\n"));

        assertThat(failed(run).reason()).isEqualTo(FailureReason.PROTOCOL);
    }

    @Test
    void a_connection_that_is_closed_without_a_word_is_a_failure_of_protocol() throws Exception {
        Recording run = crawl((out, n) -> out.close());

        assertThat(failed(run).reason()).isEqualTo(FailureReason.PROTOCOL);
    }

    @Test
    void headers_without_end_are_cut_off() throws Exception {
        Recording run = crawl((out, n) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 100_000; i++) {
                write(out, "X-Header-" + i + ": x\r\n");
            }
        });

        assertThat(failed(run).reason()).isEqualTo(FailureReason.PROTOCOL);
    }

    @Test
    void the_body_is_kept_as_it_came_without_its_chunks_and_with_its_content_coding() throws Exception {
        Recording run = crawl((out, n) -> write(out, """
                HTTP/1.1 200 Fine
                Transfer-Encoding: chunked
                Content-Encoding: gzip
                X-Odd: A
                x-odd: b

                3
                abc
                2
                de
                0

                """.replace("\n", "\r\n")));
        Exchange exchange = run.visits.getLast().outcome().response().orElseThrow();

        assertThat(new String(exchange.body(), StandardCharsets.US_ASCII)).isEqualTo("abcde");
        assertThat(exchange.headers())
                .extracting(header -> header.name())
                .contains("Content-Encoding", "X-Odd", "x-odd");
        assertThat(exchange.statusText()).isEqualTo("Fine");
        assertThat(exchange.peer().orElseThrow().isLoopbackAddress()).isTrue();
        assertThat(exchange.requestHead())
                .startsWith("GET / HTTP/1.1\r\n")
                .contains("Host: a.example\r\n")
                .contains("User-Agent: ictmon/1.0 (+research@example.org)\r\n")
                .contains("From: research@example.org\r\n")
                .contains("Accept-Language: uk, en;q=0.9\r\n")
                .contains("Accept-Encoding: gzip, deflate\r\n")
                .doesNotContain("Upgrade")
                .endsWith("\r\n");
    }

    @Test
    void a_server_that_is_not_there_is_a_failure_to_connect() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        Recording run = run(
                campaign(new Network(List.of("127.0.0.0/8"), Map.of("a.example", "127.0.0.1:" + port))),
                "http://a.example/");

        assertThat(failed(run).reason()).isEqualTo(FailureReason.CONNECT);
    }

    @Test
    void an_address_that_is_not_public_is_never_connected_to() throws Exception {
        try (Site site = new Site().page("a.example/")) {
            Network network = new Network(List.of(), Map.of("a.example", "127.0.0.1:" + site.port()));
            Recording run = run(campaign(network), "http://a.example/");

            assertThat(site.log).isEmpty();
            assertThat(failed(run).reason()).isEqualTo(FailureReason.ADDRESS);
        }
    }

    @Test
    void a_redirect_to_an_address_that_is_not_public_is_not_followed_into_it() throws Exception {
        try (Site site = new Site().redirect("a.example/", "http://127.0.0.9/secret")) {
            Recording run = run(site.campaign("a.example"), "http://a.example/");

            assertThat(run.leftOut("http://127.0.0.9/secret")).isPresent();
            assertThat(site.log).hasSize(2);
        }
    }

    @Test
    void a_name_without_an_address_is_a_failure_of_dns() {
        Recording run = run(campaign(new Network(List.of(), Map.of())), "http://no-such-host.invalid/");

        assertThat(failed(run).reason()).isEqualTo(FailureReason.DNS);
        assertThat(failed(run).detail()).contains("no-such-host.invalid");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_a_failure_of_tls() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());
        server.start();
        opened.add(server::stop);
        Network network =
                new Network(List.of("127.0.0.0/8"), Map.of("a.example:443", "127.0.0.1:" + server.httpsPort()));
        Recording run = run(campaign(network), "https://a.example/");

        assertThat(failed(run).reason()).isEqualTo(FailureReason.TLS);
        assertThat(server.getAllServeEvents()).isEmpty();
    }
}
