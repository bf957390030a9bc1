package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.store.RunLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What servers and files answer with: each gives a counter, and nothing else is lost. */
class BadAnswersTest {
    private static final String HOST = "centre.example";
    private static final String GOOD = "Пишіть нам у Viber, якщо маєте запитання.";
    private static final List<String> SEEDS = List.of("centre,http://centre.example/,Centre,,,social-service");

    @TempDir
    Path folder;

    private final PortalServer portals = new PortalServer();
    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void site() {
        portals.main(HOST, "/", GOOD, "<a href='/bad'>далі</a>", "<a href='/good'>ще</a>");
        portals.main(HOST, "/good", GOOD);
        bench = new Workbench(folder).campaign("small", portals, SEEDS, "limits: {page-size: 1MiB}");
    }

    @AfterEach
    void stop() {
        portals.close();
    }

    /** Crawls, and expects this outcome of the bad page, and the two good pages counted. */
    private Workbench.Result crawled(String outcome) {
        Workbench.Result result = bench.run("crawl", "small", "--max-error-rate", "1");
        assertThat(result.succeeded()).isEmpty();
        assertThat(result.err()).doesNotContain("\tat ").doesNotContain("should have foreseen");
        assertThat(bench.run("status", "small", "--format", "csv").rows())
                .as(bench.run("status", "small", "--urls", "--format", "csv").out())
                .contains(outcome);
        assertThat(bench.run("table", "tools", "--code", "viber.community", "--format", "csv")
                        .exit())
                .isZero();
        assertThat(bench.run("explain", "--code", "viber", "--format", "csv").rows())
                .hasSize(2);
        assertThat(bench.run("verify").succeeded()).isEmpty();
        return result;
    }

    private String outcomeOf(String url) {
        return bench.run("status", "small", "--urls", "--format", "csv").rows().stream()
                .filter(row -> row.endsWith("," + url))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_page_of_50_mb_is_cut_at_the_limit_and_counted() {
        portals.bytes(HOST, "/bad", "text/html", huge());
        crawled("1,centre,failed,too-large,1");
        assertThat(outcomeOf("http://centre.example/bad"))
                .contains("failed,too-large")
                .contains("1");
        assertThat(bench.warcs("small").getFirst().toFile().length()).isLessThan(200_000);
    }

    @Test
    void a_page_that_unpacks_to_50_mb_is_not_read_and_counted() {
        portals.packed(HOST, "/bad", huge());
        crawled("1,centre,fetched,unreadable,1");
        assertThat(outcomeOf("http://centre.example/bad")).contains("1048576");
    }

    private static byte[] huge() {
        byte[] huge = new byte[50 << 20];
        Arrays.fill(huge, (byte) 'a');
        return huge;
    }

    @Test
    void an_empty_page_is_a_page_without_mentions() {
        portals.page(HOST, "/bad", "");
        crawled("1,centre,fetched,read,3");
    }

    @Test
    void binary_data_called_html_is_no_page() {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        portals.bytes(HOST, "/bad", "text/html", noise);
        crawled("1,centre,fetched,not-read,1");
        assertThat(outcomeOf("http://centre.example/bad")).contains("binary data called text/html");
    }

    @Test
    void a_picture_called_html_is_no_page() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0};
        portals.bytes(HOST, "/bad", "text/html; charset=utf-8", png);
        crawled("1,centre,fetched,not-read,1");
    }

    @Test
    void a_server_error_is_a_counter() {
        portals.status(HOST, "/bad", 403);
        crawled("1,centre,failed,http-status,1");
        assertThat(outcomeOf("http://centre.example/bad")).contains("403 Forbidden");
    }

    @Test
    @Tag("long") // the retries of a host that refuses connections wait for more than a minute and a half
    void a_portal_that_cannot_be_reached_is_a_counter_and_the_others_go_on() {
        bench.write(
                "seeds/small.csv", bench.read("seeds/small.csv") + "gone,http://127.0.0.1:1/,Gone,,,social-service\n");
        portals.page(HOST, "/bad", "");
        Workbench.Result result = bench.run("crawl", "small", "--max-error-rate", "1");
        assertThat(result.succeeded()).isEmpty();
        assertThat(bench.run("status", "small", "--format", "csv").rows())
                .anyMatch(row -> row.startsWith("1,gone,"))
                .contains("1,centre,fetched,read,3");
        assertThat(bench.run("table", "portals", "--format", "csv").rows()).hasSize(2);
    }

    @Test
    void a_warc_cut_off_in_the_middle_gives_what_stands_before_and_says_where(@TempDir Path other) throws IOException {
        portals.page(HOST, "/bad", "");
        bench.run("crawl", "small").succeeded();
        Path warc = bench.warcs("small").getFirst();
        byte[] whole = Files.readAllBytes(warc);
        Workbench second = new Workbench(other).campaign("small", portals, SEEDS);
        second.write("cut.warc.gz", Arrays.copyOf(whole, whole.length - 300));
        Workbench.Result result = second.run("import", "small", "cut.warc.gz", warc.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("cut.warc.gz")
                .containsPattern("(offset|byte) \\d+")
                .doesNotContain("\tat ");
        assertThat(second.run("explain", "--code", "viber", "--format", "csv").rows())
                .hasSize(2);
        assertThat(second.run("verify").succeeded()).isEmpty();
    }

    @Test
    void two_runs_at_once_do_not_disturb_each_other() {
        portals.page(HOST, "/bad", "");
        try (RunLock lock = RunLock.acquire(new Workspace(folder).lockFile())) {
            Workbench.Result result = bench.run("crawl", "small");
            assertThat(result.exit()).isEqualTo(6);
            assertThat(result.out()).isEmpty();
            assertThat(result.err().lines().toList())
                    .singleElement()
                    .asString()
                    .contains("Another run holds this workspace", "run.lock");
        }
        crawled("1,centre,fetched,read,3");
    }
}
