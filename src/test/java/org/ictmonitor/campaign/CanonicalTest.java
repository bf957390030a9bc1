package org.ictmonitor.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.crawl.CrawlEnd;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.UrlOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of pages that name another address as canonical. */
class CanonicalTest {
    private static final String HOST = "http://a.example";
    private static final String CODEBOOK = "config/codebook/ict-tools.yaml";
    private static final String TEXT = "Стежте за новинами центру соціальних служб у нашому Телеграм-каналі. "
            + "Записатися на консультацію можна телефоном або у групі Viber щодня з дев'ятої до шостої.";

    private final Map<String, String> pages = new HashMap<>();
    private HttpServer server;

    @TempDir
    private Path work;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String html = pages.getOrDefault(exchange.getRequestURI().toString(), "");
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        Files.createDirectories(work.resolve("config/campaigns"));
        Files.createDirectories(work.resolve("config/codebook"));
        Files.createDirectories(work.resolve("seeds"));
        Files.copy(Path.of(CODEBOOK), work.resolve(CODEBOOK));
        Files.writeString(work.resolve("config/campaigns/one.yaml"), """
                campaign: one
                contact: research@example.org
                seeds: seeds/one.csv
                politeness: {delay: 0s, retry-pause: 10ms}
                network: {allow-private: [127.0.0.0/8], resolve: {a.example: "127.0.0.1:%d"}}
                """.formatted(
                        server.getAddress().getPort()));
        Files.writeString(work.resolve("seeds/one.csv"), """
                portal,url,name,institution_type,district,category
                a,http://a.example/,A,,,social-service
                """);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void page(String path, String canonical, String text, String... links) {
        StringBuilder html = new StringBuilder("<html><head><title>Сторінка</title>");
        html.append(canonical.isEmpty() ? "" : "<link rel=\"canonical\" href=\"" + canonical + "\">");
        html.append("</head><body><main><p>").append(text).append("</p></main><footer>");
        for (String link : links) {
            html.append("<a href=\"").append(link).append("\">x</a> ");
        }
        pages.put(path, html.append("</footer></body></html>").toString());
    }

    /** Crawls, and gives for each page what was noted beside it, empty if it was read. */
    private Map<String, String> crawl() {
        Study study = Study.read(new Workspace(work), "one");
        CrawlRound.Request request = new CrawlRound.Request(false, 2, OptionalLong.empty(), Optional.empty(), "1");
        try (CrawlRound round = CrawlRound.open(study, request, InstantSource.system())) {
            assertThat(round.run().end()).isEqualTo(CrawlEnd.COMPLETE);
        }
        Map<String, String> noted = new TreeMap<>();
        try (CampaignStore store = CampaignStore.openReadOnly(study.folder().path())) {
            int latest = store.rounds().getLast().number();
            store.outcomes(latest, url -> {
                if (url.reading() != UrlOutcome.Reading.NONE) {
                    noted.put(url.url().replace(HOST, ""), url.detail().orElse(""));
                }
            });
        }
        return noted;
    }

    @Test
    void a_page_at_two_addresses_counts_at_its_canonical_one_in_every_round() {
        page("/", "", "Центр надає послуги. " + TEXT, "/x?view=2", "/x", "/y");
        page("/x?view=2", HOST + "/x?utm_source=page", TEXT);
        page("/x", HOST + "/x", TEXT);
        page("/y", HOST + "/x", TEXT + " А це вже інша сторінка.");

        String copy = "a copy of http://a.example/x, which it names as its canonical address";
        assertThat(crawl()).isEqualTo(Map.of("/", "", "/x", "", "/y", "", "/x?view=2", copy));
        assertThat(crawl()).isEqualTo(Map.of("/", "", "/x", "", "/y", "", "/x?view=2", copy));
    }

    @Test
    void a_canonical_address_that_nothing_links_to_is_asked_for() {
        page("/", "", TEXT + " Головна.", "/x?view=2");
        page("/x?view=2", "/x", TEXT);
        page("/x", "/x", TEXT);

        assertThat(crawl())
                .containsEntry("/x", "")
                .hasEntrySatisfying("/x?view=2", noted -> assertThat(noted).startsWith("a copy of"));
    }

    @Test
    void a_site_whose_pages_all_name_the_start_page_loses_none() {
        page("/", HOST + "/", TEXT, "/1", "/2", "/3");
        for (String path : List.of("/1", "/2", "/3")) {
            page(path, HOST + "/", TEXT + " Сторінка " + path);
        }

        assertThat(crawl()).isEqualTo(Map.of("/", "", "/1", "", "/2", "", "/3", ""));
    }

    @Test
    void of_two_pages_that_name_each_other_both_stay() {
        page("/", "", "Головна. " + TEXT, "/1", "/2");
        page("/1", HOST + "/2", TEXT);
        page("/2", HOST + "/1", TEXT);

        assertThat(crawl()).isEqualTo(Map.of("/", "", "/1", "", "/2", ""));
    }

    @Test
    void pages_without_words_of_their_own_are_no_copies() {
        page("/", HOST + "/", "Зачекайте", "/1");
        page("/1", HOST + "/", "Зачекайте");

        assertThat(crawl()).isEqualTo(Map.of("/", "", "/1", ""));
    }
}
