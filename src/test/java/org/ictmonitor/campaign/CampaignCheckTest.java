package org.ictmonitor.campaign;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ictmonitor.Campaign;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.FailureReason;
import org.ictmonitor.Limits;
import org.ictmonitor.Network;
import org.ictmonitor.Politeness;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Seed;
import org.ictmonitor.campaign.CheckedSeed.Verdict;
import org.ictmonitor.cli.Main;
import org.ictmonitor.cli.Session;
import org.ictmonitor.config.CodebookReader;
import org.ictmonitor.crawl.Probed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignCheckTest {
    private static final String HOST = "portal.example";
    private static final String TEXT = "<p>" + "Центр надає соціальні послуги родинам громади. ".repeat(10) + "</p>";

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort());

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        server.start();
        answer("/robots.txt", aResponse().withStatus(404));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void answer(String path, ResponseDefinitionBuilder response) {
        server.stubFor(get(urlEqualTo(path)).withHost(equalTo(HOST)).willReturn(response));
    }

    private static ResponseDefinitionBuilder html(String body) {
        return aResponse()
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withBody("<html lang=uk><body><main>" + body + "</main></body></html>");
    }

    private CheckedSeed check(String url) {
        return check(url, Map.of(HOST, "127.0.0.1:" + server.port()));
    }

    private CheckedSeed check(String url, Map<String, String> resolve) {
        return CampaignCheck.run(study(url, resolve, "study@university.ua"), "1", 2)
                .seeds()
                .getFirst();
    }

    private Study study(String url, Map<String, String> resolve, String contact) {
        return study(List.of(seed("centre", url)), resolve, contact, new Politeness(Duration.ZERO));
    }

    private Study study(List<Seed> seeds, Map<String, String> resolve, String contact, Politeness politeness) {
        Campaign campaign = new Campaign(
                "net",
                "Net",
                contact,
                Path.of("seeds.csv"),
                Path.of("config/codebook/ict-tools.yaml"),
                List.of("uk"),
                Optional.empty(),
                new CrawlScope(6, 5000, false, List.of()),
                politeness,
                new Limits(1 << 20, Duration.ofSeconds(5), Duration.ofHours(1)),
                new Network(List.of("127.0.0.0/8"), resolve));
        return new Study(
                campaign,
                seeds,
                CodebookReader.read(campaign.codebook()),
                new CampaignFolder(folder),
                folder.resolve("run.lock"));
    }

    private static Seed seed(String portal, String url) {
        return new Seed(
                new Portal(portal, "Centre", Optional.empty(), Optional.empty(), PortalCategory.SOCIAL_SERVICE),
                URI.create(url));
    }

    private static void assertProblem(CheckedSeed checked, String... words) {
        assertThat(checked.verdict()).isEqualTo(Verdict.PROBLEM);
        assertThat(checked.note()).contains(words);
    }

    @Test
    void a_page_with_text_is_ok_and_nothing_has_to_be_done() {
        answer("/", html(TEXT));
        CheckedSeed checked = check("http://portal.example/");
        assertThat(checked.verdict()).isEqualTo(Verdict.OK);
        assertThat(checked.note()).isEmpty();
        assertThat(checked.textLength()).isBetween(400L, 500L);
        assertThat(checked.probed().robots()).isEqualTo(Probed.Verdict.NONE);
        assertThat(checked.probed().addresses()).singleElement().hasToString("/127.0.0.1");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_robots_txt_disallows_is_a_problem_and_is_not_asked_for() {
        answer("/robots.txt", aResponse().withBody("User-agent: *\nDisallow: /closed"));
        assertProblem(check("http://portal.example/closed/"), "robots.txt disallows");
        server.verify(0, getRequestedFor(urlEqualTo("/closed/")));
    }

    @Test
    void a_robots_txt_that_fails_forbids_everything() {
        answer("/robots.txt", aResponse().withStatus(503));
        answer("/", html(TEXT));
        assertProblem(check("http://portal.example/"), "robots.txt could not be had (status 503)");
        server.verify(0, getRequestedFor(urlEqualTo("/")));
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_named_as_that() {
        answer("/", html(TEXT));
        CheckedSeed checked = check(
                "https://portal.example/",
                Map.of(HOST + ":443", "127.0.0.1:" + server.httpsPort(), HOST, "127.0.0.1:" + server.httpsPort()));
        assertThat(checked.probed().failure()).contains(FailureReason.TLS);
        assertProblem(
                checked, "the certificate is vouched for by nobody known", "accept-invalid-certificate: [centre]");
    }

    @Test
    void an_address_that_is_not_public_is_refused_without_a_request() {
        CheckedSeed checked = check("http://portal.example/", Map.of(HOST, "10.0.0.1:80"));
        assertThat(checked.probed().failure()).contains(FailureReason.ADDRESS);
        assertProblem(checked, "10.0.0.1", "not public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://portal.example/", "https://portal.example/"})
    void a_url_without_a_port_is_looked_at_at_its_schemes_own(String url) {
        CheckedSeed checked = check(url, Map.of(HOST, "10.0.0.1"));
        assertThat(checked.probed().failure()).contains(FailureReason.ADDRESS);
    }

    @Test
    void a_host_that_does_not_answer_is_named_as_that() {
        int closed = server.port();
        server.stop();
        CheckedSeed checked = check("http://portal.example/", Map.of(HOST, "127.0.0.1:" + closed));
        assertThat(checked.probed().failure()).contains(FailureReason.CONNECT);
        assertProblem(checked, "there is no answer");
    }

    @Test
    void a_403_hints_at_countries_and_a_404_at_the_seeds() {
        answer("/shut", aResponse().withStatus(403));
        assertProblem(check("http://portal.example/shut"), "status 403", "some countries");
        assertProblem(check("http://portal.example/moved"), "status 404", "correct the URL");
    }

    @Test
    void a_redirect_out_of_the_portals_is_not_followed_and_one_within_is() {
        answer("/", aResponse().withStatus(302).withHeader("Location", "http://other.example/start"));
        assertProblem(check("http://portal.example/"), "http://other.example/start", "belongs to no portal");
        answer("/", aResponse().withStatus(301).withHeader("Location", "/uk/"));
        answer("/uk/", html(TEXT));
        CheckedSeed within = check("http://portal.example/");
        assertThat(within.verdict()).isEqualTo(Verdict.OK);
        assertThat(within.probed().redirects()).containsExactly(URI.create("http://portal.example/uk/"));
    }

    @Test
    void a_page_that_is_empty_without_its_scripts_is_a_warning_and_an_empty_one_without_scripts_is_not() {
        answer("/app", html("<div id=root></div><script src=app.js></script><SCRIPT>start()</SCRIPT>"));
        CheckedSeed checked = check("http://portal.example/app");
        assertThat(checked.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(checked.note()).contains("empty without JavaScript: 0 characters beside 2 scripts");
        answer("/bare", html("<p>Скоро</p>"));
        assertThat(check("http://portal.example/bare").verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void a_document_is_no_start() {
        answer("/", aResponse().withHeader("Content-Type", "application/pdf").withBody("%PDF-1.4 x"));
        assertProblem(check("http://portal.example/"), "start at a page that is HTML");
    }

    @Test
    void a_crawl_delay_is_kept_to_and_its_cost_is_told() {
        answer("/robots.txt", aResponse().withBody("User-agent: *\nCrawl-delay: 1"));
        answer("/", html(TEXT));
        long start = System.nanoTime();
        CheckedSeed checked = check("http://portal.example/");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(checked.probed().crawlDelay()).contains(Duration.ofSeconds(1));
        assertThat(checked.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(checked.note()).contains("5000 pages take up to 1 h 23 min");
    }

    @Test
    void an_example_address_as_contact_is_noted_and_a_real_one_is_not() {
        assertThat(notes("research@example.org")).anyMatch(note -> note.startsWith("warning: the contact"));
        assertThat(notes("https://example.com/study")).anyMatch(note -> note.startsWith("warning: the contact"));
        assertThat(notes("study@example-institute.ua")).noneMatch(note -> note.contains("contact"));
    }

    @Test
    void portals_that_one_server_holds_are_named_with_the_time_that_they_take_in_turn() {
        Map<String, String> resolve = new HashMap<>();
        List.of("a.example", "b.example", "c.example").forEach(host -> resolve.put(host, "127.0.0.1:" + server.port()));
        List<Seed> seeds = List.of(
                seed("b", "http://b.example/"),
                seed("a", "http://a.example/"),
                seed("a", "http://a.example/x"),
                seed("c", "http://c.example/"));
        Duration delay = Duration.ofMillis(20);
        assertThat(notes(seeds, resolve, new Politeness(delay, delay, OptionalInt.of(2))))
                .contains("a.example, b.example, c.example are one server by their address, and take turns: 3 portals"
                        + " of 5000 pages there take 5 min at least (politeness.hosts-per-address in the campaign)");
        assertThat(notes(seeds, resolve, new Politeness(delay, delay, OptionalInt.of(3))))
                .noneMatch(note -> note.contains("one server"));
    }

    private List<String> notes(List<Seed> seeds, Map<String, String> resolve, Politeness politeness) {
        return CampaignCheck.run(study(seeds, resolve, "study@university.ua", politeness), "1", 2)
                .notes();
    }

    private List<String> notes(String contact) {
        Map<String, String> resolve = Map.of(HOST, "127.0.0.1:" + server.port());
        return CampaignCheck.run(study("http://portal.example/", resolve, contact), "1", 1)
                .notes();
    }

    @Test
    void the_command_shows_a_row_a_portal_and_ends_with_1_only_for_a_problem() throws IOException {
        try (SmallNet net = new SmallNet()) {
            Program program = Program.in(folder.resolve("work"), net);
            StringWriter out = new StringWriter();
            assertThat(run(program, out)).isZero();
            assertThat(out.toString().lines())
                    .hasSize(1 + SmallNet.HOSTS.size())
                    .element(1)
                    .asString()
                    .startsWith("a,http://a.example/,127.0.0.1,allowed,200,none,");
        }
    }

    @Test
    void the_command_ends_with_1_when_a_portal_is_gone() throws IOException {
        SmallNet gone = new SmallNet();
        Program program = Program.in(folder.resolve("work"), gone);
        gone.close();
        StringWriter out = new StringWriter();
        assertThat(run(program, out)).isEqualTo(1);
        assertThat(out.toString()).contains("unreachable,connect,", "problem");
    }

    private static int run(Program program, StringWriter out) {
        Session session = new Session(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                new ByteArrayInputStream(new byte[0]),
                Map.of(),
                program.file(""),
                InstantSource.system());
        return Main.run(session, "check", "net", "--format", "csv");
    }
}
