package org.ictmonitor.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal whose certificate nobody vouches for, from the check to the paragraph on methods. */
class InvalidCertificateTest {
    private static final String WORDS = "is vouched for by nobody known";

    @TempDir
    Path folder;

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort());
    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(get(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(404)));
        server.stubFor(get(urlEqualTo("/"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/html; charset=utf-8")
                        .withBody("<html lang=uk><main><p>Пишіть нам у Viber, якщо маєте запитання.</p></main>")));
        bench = new Workbench(folder);
        bench.write("config/codebook/ict-tools.yaml", Workbench.bundledCodebook());
        bench.write("seeds/small.csv", """
                portal,url,name,institution_type,district,category
                centre,https://centre.example/,Centre,,,social-service
                """);
        accept("");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** Writes the campaign with these portals excepted. */
    private void accept(String portals) {
        bench.write("config/campaigns/small.yaml", """
                campaign: small
                contact: research@example.org
                seeds: seeds/small.csv
                politeness: {delay: 0s}
                network: {allow-private: [127.0.0.0/8], resolve: {centre.example: "127.0.0.1:%d"},
                          accept-invalid-certificate: [%s]}
                """.formatted(server.httpsPort(), portals));
    }

    @Test
    void without_an_exception_it_gives_nothing_and_check_says_what_to_do() throws IOException {
        Workbench.Result check = bench.run("check", "small", "--format", "csv");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.rows())
                .singleElement()
                .asString()
                .contains("not valid", WORDS, "network: {accept-invalid-certificate: [centre]}");

        bench.run("crawl", "small", "--max-error-rate", "1").succeeded();
        assertThat(bench.run("status", "small", "--format", "csv").rows()).containsExactly("1,centre,failed,tls,1");
        assertThat(Files.readString(bench.path("index/small/skipped.jsonl"))).contains("\"class\":\"tls\"", WORDS);
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void with_an_exception_its_pages_come_and_everything_says_so() throws IOException {
        accept("centre");
        Workbench.Result check = bench.run("check", "small", "--format", "csv");
        assertThat(check.exit()).isZero();
        assertThat(check.rows()).singleElement().asString().contains(",\"not valid, accepted\",", ",warning,", WORDS);

        bench.run("crawl", "small").succeeded();
        Workbench.Result status = bench.run("status", "small", "--format", "csv");
        assertThat(status.rows()).containsExactly("1,centre,fetched,read,1");
        assertThat(status.err()).contains("Round 1, portal centre: the certificate of centre.example", WORDS);
        assertThat(bench.run("table", "tools", "--format", "csv").err())
                .contains("Certificates accepted although not valid: centre (centre.example ", WORDS);
        assertThat(bench.run("report", "--methods").out())
                .contains("Certificates of 1 portals were not valid and were accepted (centre).");
        assertThat(bench.run("report", "--methods", "--language", "uk").out()).contains("недійсним сертифікатом");
        assertThat(archived()).contains("X-Crawl-Invalid-Certificate: ").contains("untrusted");
        assertThat(bench.run("verify").succeeded()).isEmpty();
    }

    private String archived() throws IOException {
        try (InputStream warc =
                new GZIPInputStream(Files.newInputStream(bench.warcs("small").getFirst()))) {
            return new String(warc.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_exception_for_a_portal_that_is_none_is_answered_with_the_nearest() {
        accept("center");
        Workbench.Result result = bench.run("crawl", "small");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .contains("small.yaml:6: 'network.accept-invalid-certificate' has 'center'")
                .contains("seeds/small.csv; did you mean 'centre'?");
    }
}
