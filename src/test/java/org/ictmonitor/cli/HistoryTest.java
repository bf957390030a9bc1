package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a portal said in time, from crawls and from an archive of early 2022 that was imported after them. */
class HistoryTest {
    private static final String URL = "http://a.example/";

    @TempDir
    Path folder;

    private PortalServer portals = new PortalServer();
    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void workspace() {
        bench = new Workbench(folder).campaign("past", portals, List.of("a,http://a.example/,A,,,social-service"));
        portals.main("a.example", "/", "Центр консультує телефоном.");
        bench.run("crawl", "past").succeeded();
        portals.main("a.example", "/", "Центр консультує у Zoom.");
        bench.run("crawl", "past").succeeded();
    }

    @AfterEach
    void stop() {
        portals.close();
    }

    private void importOf2022() {
        bench.write(
                "old.warc",
                record("2022-02-10T09:00:00Z", "/", "2022-02-09", "Центр консультує у Viber.")
                        + record("2022-03-05T09:00:00Z", "/news.html", "2022-03-04", "Пишіть нам у Telegram."));
        bench.run("import", "past", "old.warc").succeeded();
    }

    private static String record(String date, String path, String published, String text) {
        String html =
                "<html lang=\"uk\"><head><title>Сторінка</title><meta property=\"article:published_time\" content=\""
                        + published + "\"></head><body><main><p>" + text + "</p></main></body></html>";
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example" + path + "\r\nWARC-Date: " + date
                + "\r\nWARC-Record-ID: <urn:uuid:" + UUID.nameUUIDFromBytes(body)
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (head.length() + body.length) + "\r\n\r\n" + head + html + "\r\n\r\n";
    }

    @Test
    void a_page_shows_its_versions_with_dates_and_words() {
        List<String> rows = bench.run("history", URL, "--format", "csv").rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).contains(",1,1,,,0,,Сторінка,,");
        assertThat(rows.get(1)).contains(",2,2,,,1,zoom,Сторінка,Центр консультує [-телефоном.-] {+у Zoom.+},");
        assertThat(bench.run("history", URL.replace("http://a", "HTTP://A") + "#kontakty", "--format", "csv")
                        .rows())
                .isEqualTo(rows);
        assertThat(bench.run("history", "http://a.example/none").exit()).isEqualTo(2);
    }

    @Test
    void an_archive_of_the_past_stands_before_the_crawls_whenever_it_is_imported() {
        importOf2022();
        assertThat(bench.run("status", "--format", "csv").rows().stream().map(row -> row.split(",")[1]))
                .containsExactly("3", "1", "2");
        assertThat(bench.run("status", "--format", "csv").rows().getFirst())
                .contains(",import,finished,", ",2022-02-10T09:00:00Z,2022-03-05T09:00:00Z,");
        assertThat(bench.run("history", URL, "--format", "csv").rows().getFirst())
                .startsWith("2022-02-10T09:00:00Z,3,3,2022-02-09,,1,viber,");
        assertThat(bench.run("search", "#zoom", "--format", "csv").rows()).hasSize(1);
        assertThat(bench.run("search", "#viber", "--format", "csv").rows()).isEmpty();
        assertThat(bench.run("search", "#viber", "--as-of", "2022-03-31", "--format", "csv")
                        .rows())
                .hasSize(1);
        assertThat(bench.run("search", "#viber", "--as-of", "2021-12-31").err())
                .contains("no finished round is that old; the first pages are of 2022-02-10");
        assertThat(bench.run("changes", "--format", "csv").rows().getFirst())
                .startsWith("a,http://a.example/,changed")
                .contains("[-телефоном.-]");
        assertThat(bench.run("changes", "--from", "3", "--to", "1", "--format", "csv")
                        .rows()
                        .getFirst())
                .startsWith("a,http://a.example/,changed")
                .contains("[-у Viber.-] {+телефоном.+}");
    }

    @Test
    void months_before_and_after_the_event_come_from_the_archive() {
        importOf2022();
        assertThat(bench
                        .run(
                                "table",
                                "tools",
                                "--round",
                                "3",
                                "--by",
                                "month",
                                "--code",
                                "viber,telegram",
                                "--format",
                                "csv")
                        .rows()
                        .stream()
                        .map(row -> row.split(","))
                        .filter(cells -> cells[5].equals("1") || cells[4].equals("1"))
                        .map(cells -> cells[0] + " " + cells[1]))
                .containsExactly("2022-02 viber", "2022-03 telegram");
    }

    @Test
    void the_capture_that_stood_at_a_time_is_the_last_one_before_it() {
        importOf2022();
        List<String> rows = bench.run("history", URL, "--at", "2022-02-10", "--format", "csv")
                .rows();
        assertThat(rows)
                .singleElement()
                .asString()
                .startsWith("2022-02-10T23:59:59.999Z,2022-02-10T09:00:00Z,200,3,Сторінка,past-");
        assertThat(bench.run("history", URL, "--at", "2022-02-10T08:00:00Z").err())
                .contains("nobody had asked for http://a.example/ by 2022-02-10T08:00:00Z; the first answer is of"
                        + " 2022-02-10T09:00:00Z");
        assertThat(bench.run("history", URL, "--at", "gestern").exit()).isEqualTo(2);
    }

    @Test
    void a_page_of_the_past_that_is_no_more_is_not_carried_into_a_crawl() {
        importOf2022();
        portals.page(
                "a.example",
                "/",
                "<html lang=\"uk\"><body><nav><a href=\"/news.html\">Новини</a></nav><main><p>Центр консультує у Zoom.</p></main></body></html>");
        bench.run("crawl", "past", "--max-error-rate", "1").succeeded();
        assertThat(bench.run("search", "#telegram", "--round", "4", "--format", "csv")
                        .rows())
                .isEmpty();
        assertThat(bench.run("search", "#telegram", "--round", "3", "--format", "csv")
                        .rows())
                .hasSize(1);
        bench.run("verify").succeeded();
    }

    @Test
    void what_an_archive_repeats_of_today_is_dated_by_its_capture() {
        bench.write("old.warc", record("2022-02-10T09:00:00Z", "/", "2022-02-09", "Центр консультує у Zoom."));
        bench.run("import", "past", "old.warc").succeeded();
        assertThat(bench.run("history", URL, "--format", "csv").rows().getFirst())
                .startsWith("2022-02-10T09:00:00Z,3,3,");
        bench.run("verify").succeeded();
    }

    @Test
    void a_crawl_after_an_import_reads_every_page_as_before() {
        importOf2022();
        bench.run("crawl", "past").succeeded();
        assertThat(bench.run("search", "#zoom", "--round", "4", "--format", "csv")
                        .rows())
                .hasSize(1);
        assertThat(bench.run("changes", "--format", "csv").rows()).isEmpty();
        bench.run("verify").succeeded();
    }
}
