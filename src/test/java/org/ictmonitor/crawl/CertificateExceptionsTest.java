package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ictmonitor.CertificateProblem;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.Network;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A portal whose certificate is not valid gives its pages if the campaign says so, and it alone. */
@Timeout(60)
class CertificateExceptionsTest {
    @TempDir
    private Path folder;

    private Authorities authorities;
    private final Map<String, String> resolve = new LinkedHashMap<>();
    private final List<ServerSocket> servers = new ArrayList<>();

    /** What came through TLS: request lines with their host. */
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void issue() throws Exception {
        authorities = new Authorities(folder);
    }

    @AfterEach
    void close() throws IOException {
        authorities.close();
        for (ServerSocket server : servers) {
            server.close();
        }
    }

    /** A page at every address but robots.txt, or a redirect if {@code target} is not empty. */
    private void serve(String host, ServerSocket server, String target) {
        resolve.put(host, "127.0.0.1:" + server.getLocalPort());
        servers.add(server);
        Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    answer(host, socket, target);
                } catch (IOException | UncheckedIOException refused) {
                    // the next connection may be another matter
                }
            }
        });
    }

    private void answer(String host, Socket socket, String target) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        List<String> head = in.lines().takeWhile(line -> !line.isEmpty()).toList();
        if (!head.isEmpty()) {
            asked.add(host + " " + head.getFirst());
            boolean robots = head.getFirst().startsWith("GET /robots.txt");
            String status = robots ? "404 None" : target.isEmpty() ? "200 OK" : "302 Found\r\nLocation: " + target;
            String answer = "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Recording crawl(Set<String> excepted, String... seeds) {
        Network network = new Network(List.of("127.0.0.0/8"), resolve, excepted);
        Recording run = Recording.of(Site.campaign(Duration.ZERO, network), Site.seeds(seeds));
        assertThat(run.run()).isEqualTo(CrawlEnd.COMPLETE);
        return run;
    }

    private static Exchange fetched(Recording run, String url) {
        assertThat(run.outcome(url)).isInstanceOf(FetchOutcome.Fetched.class);
        return run.outcome(url).response().orElseThrow();
    }

    private static String refused(Recording run, String url) {
        assertThat(run.outcome(url)).isInstanceOf(FetchOutcome.Failed.class);
        FetchOutcome.Failed failed = (FetchOutcome.Failed) run.outcome(url);
        assertThat(failed.reason()).isEqualTo(FailureReason.TLS);
        return failed.detail();
    }

    @Test
    void the_certificate_of_a_host_in_cyrillic_is_valid_for_its_form_in_ascii() throws Exception {
        String host = "xn--80awhdgm.xn--j1amh";
        serve(host, Authorities.server(authorities.trusted.host(host)), "");
        Recording run = crawl(Set.of(), "https://" + host + "/");
        assertThat(fetched(run, "https://" + host + "/").certificate()).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_whether_it_is_refused_or_accepted() throws Exception {
        serve("a.example", Authorities.server(authorities.expired("a.example")), "");
        serve("b.example", Authorities.server(authorities.early("b.example")), "");
        serve("c.example", Authorities.server(authorities.trusted.host("other.example")), "");
        serve("d.example", Authorities.server(Authority.self("d.example")), "");
        serve("e.example", Authorities.server(authorities.between.host("e.example")), "");
        serve("f.example", Authorities.server(authorities.expiredAndUnknown("other.example")), "");
        String[] seeds = {
            "https://a.example/",
            "https://b.example/",
            "https://c.example/",
            "https://d.example/",
            "https://e.example/",
            "https://f.example/"
        };

        Recording strict = crawl(Set.of(), seeds);
        assertThat(refused(strict, seeds[0])).contains("has expired");
        assertThat(refused(strict, seeds[1])).contains("is not valid yet");
        assertThat(refused(strict, seeds[2])).contains("is for other host names");
        assertThat(refused(strict, seeds[3])).contains("is vouched for by nobody known");
        assertThat(refused(strict, seeds[4])).contains("is vouched for by nobody known");
        assertThat(refused(strict, seeds[5])).contains("is vouched for by nobody known");
        assertThat(asked).as("requests to servers that were refused").isEmpty();

        Recording lenient =
                crawl(Set.of("a.example", "b.example", "c.example", "d.example", "e.example", "f.example"), seeds);
        assertThat(fetched(lenient, seeds[0]).certificate()).containsExactly(CertificateProblem.EXPIRED);
        assertThat(fetched(lenient, seeds[1]).certificate()).containsExactly(CertificateProblem.NOT_YET_VALID);
        assertThat(fetched(lenient, seeds[2]).certificate()).containsExactly(CertificateProblem.OTHER_NAME);
        assertThat(fetched(lenient, seeds[3]).certificate()).containsExactly(CertificateProblem.UNTRUSTED);
        assertThat(fetched(lenient, seeds[4]).certificate()).containsExactly(CertificateProblem.UNTRUSTED);
        assertThat(fetched(lenient, seeds[5]).certificate())
                .containsExactlyInAnyOrder(
                        CertificateProblem.UNTRUSTED, CertificateProblem.EXPIRED, CertificateProblem.OTHER_NAME);
    }

    @Test
    void a_valid_certificate_leaves_no_mark_with_an_exception_or_without() throws Exception {
        serve("a.example", Authorities.server(authorities.trusted.host("a.example")), "");
        serve(
                "b.example",
                Authorities.server(authorities.between.host("b.example"), authorities.between.certificate()),
                "");
        Recording run = crawl(Set.of("b.example"), "https://a.example/", "https://b.example/");

        assertThat(fetched(run, "https://a.example/").certificate()).isEmpty();
        assertThat(fetched(run, "https://b.example/").certificate()).isEmpty();
    }

    @Test
    void an_exception_does_not_go_on_to_where_its_portal_redirects() throws Exception {
        serve("a.example", Authorities.server(Authority.self("a.example")), "https://b.example/there");
        serve("b.example", Authorities.server(Authority.self("b.example")), "https://a.example/back");
        Recording run = crawl(Set.of("a.example"), "https://a.example/", "https://b.example/");

        assertThat(run.outcome("https://a.example/")).isInstanceOf(FetchOutcome.Redirected.class);
        assertThat(refused(run, "https://b.example/")).contains("vouched for by nobody");
        assertThat(refused(run, "https://b.example/there")).contains("vouched for by nobody");
        assertThat(asked).noneMatch(request -> request.startsWith("b.example"));
    }

    @Test
    void an_exception_holds_for_all_hosts_of_its_portal_after_a_redirect_too() throws Exception {
        ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        serve("a.example", plain, "https://www.a.example/start");
        serve("www.a.example", Authorities.server(Authority.self("www.a.example")), "");
        Recording run = crawl(Set.of("a.example"), "http://a.example/");

        assertThat(fetched(run, "https://www.a.example/start").certificate())
                .containsExactly(CertificateProblem.UNTRUSTED);
    }

    @Test
    void an_exception_is_no_way_around_the_guard_of_addresses() {
        resolve.put("a.example", "10.1.2.3");
        Recording run = crawl(Set.of("a.example"), "https://a.example/");

        FetchOutcome.Failed failed = (FetchOutcome.Failed) run.outcome("https://a.example/");
        assertThat(failed.reason()).isEqualTo(FailureReason.ADDRESS);
    }

    @Test
    void an_exception_for_one_port_is_none_for_another() {
        UrlRules rules = new UrlRules(
                new CrawlScope(6, 10, true, List.of()),
                Site.seeds("https://a.example/part/", "https://b.example:8443/"));
        CertificateExceptions a = new CertificateExceptions(Set.of("a.example"), rules);
        CertificateExceptions b = new CertificateExceptions(Set.of("b.example"), rules);

        assertThat(a.holdFor("a.example", 443)).isTrue();
        assertThat(a.holdFor("www.a.example", -1)).isTrue();
        assertThat(a.holdFor("news.a.example", 443))
                .as("subdomains are in scope")
                .isTrue();
        assertThat(a.holdFor("a.example", 8443)).isFalse();
        assertThat(a.holdFor("nota.example", 443)).isFalse();
        assertThat(b.holdFor("b.example", 8443)).isTrue();
        assertThat(b.holdFor("b.example", 443)).isFalse();
        assertThat(b.holdFor("a.example", 443)).isFalse();
        assertThat(new CertificateExceptions(Set.of(), rules).holdFor("a.example", 443))
                .isFalse();
    }
}
