package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.attachment.Documents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A portal of two pages and a file of each kind, crawled with the files read and with them left out. Counted by hand: the
 * pages name Viber once and Zoom once; the PDF names Telegram twice, once broken at the end of a line, the text of Word Viber
 * once, the workbook Viber once, the text of LibreOffice Zoom once. Five more files cannot be read.
 */
class AttachmentsTest {
    private static final List<String> SEEDS =
            List.of("centre,http://files.example/,Centre of Podil,centre of social services,Podilskyi,social-service");
    private static final String READ = "attachments: {read: true, size: 1MiB, time: 1m, memory: 96MiB}";

    @TempDir
    static Path folder;

    @TempDir
    static Path without;

    private static PortalServer portal = new PortalServer();
    private static Workbench bench = new Workbench(Path.of(""));
    private static Workbench off = new Workbench(Path.of(""));
    private static String said = "";

    @BeforeAll
    static void crawl() {
        serve();
        bench = new Workbench(folder).campaign("files", portal, SEEDS, READ);
        said = bench.run("crawl", "files").err();
        off = new Workbench(without).campaign("files", portal, SEEDS);
        off.run("crawl", "files", "--max-error-rate", "1").succeeded();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static void serve() {
        String host = "files.example";
        byte[] word = Documents.docx("Пам’ятка", "", "Приєднуйтесь до спільноти у Viber для об’єднання.");
        portal.page(host, "/", """
                        <html lang="uk"><head><title>Файли</title></head><body><main><p>Пишіть нам у Viber.</p><p>
                        <a href="/page.html">Сторінка</a> <a href="/order.pdf">Наказ</a> <a href="/memo.docx">Пам’ятка</a>
                        <a href="/contacts.xlsx">Контакти</a> <a href="/plan.odt">План</a> <a href="/download?id=7">Копія</a>
                        <a href="/locked.pdf">1</a> <a href="/broken.docx">2</a> <a href="/scan.pdf">3</a>
                        <a href="/large.pdf">4</a> <a href="/lost.pdf">5</a> <a href="/error.pdf">6</a></p></main></body></html>""")
                .main(host, "/page.html", "Консультація у Zoom щовівторка.")
                .bytes(
                        host,
                        "/order.pdf",
                        "application/pdf",
                        Documents.pdf(
                                "Наказ",
                                List.of(
                                        "Консультації для сімей: пишіть у телеграм-",
                                        "канал центру. Новини публікуємо у Теле-",
                                        "грам щодня.")))
                .bytes(host, "/memo.docx", "application/octet-stream", word)
                .bytes(
                        host,
                        "/contacts.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        Documents.xlsx("Контакти", List.of("Служба", "Зв’язок"), List.of("Центр", "пишіть у Viber")))
                .bytes(
                        host,
                        "/plan.odt",
                        "application/vnd.oasis.opendocument.text",
                        Documents.odt("<text:p>Зустріч відбудеться у Zoom.</text:p>"))
                .bytes(host, "/download?id=7", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .bytes(host, "/locked.pdf", "application/pdf", Documents.lockedPdf("secret", List.of("Viber")))
                .bytes(host, "/broken.docx", "application/octet-stream", Documents.docxOf("<w:document>Viber"))
                .bytes(host, "/scan.pdf", "application/pdf", Documents.pdf("Скан", List.of("12 345")))
                .bytes(host, "/large.pdf", "application/pdf", new byte[(1 << 20) + 1])
                .page(host, "/lost.pdf", "<html><body><main><p>Файл не знайдено.</p></main></body></html>")
                .bytes(
                        host,
                        "/error.pdf",
                        "application/pdf",
                        "<html><body>Помилка</body></html>".getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> tools(Workbench where, String... more) {
        List<String> call = new ArrayList<>(List.of("table", "tools", "--format", "csv"));
        call.addAll(List.of(more));
        return where.run(call.toArray(String[]::new)).rows().stream()
                .filter(row -> row.matches("(viber|telegram|zoom),.*") && !row.contains(",0,0,0,"))
                .map(row -> row.replaceFirst("^([a-z]+),[^,]*,[^,]*,([0-9]+,[0-9]+,[0-9]+),.*,([0-9]+)$", "$1,$2,$3"))
                .toList();
    }

    @Test
    void mentions_pages_and_attachments_are_counted_apart() {
        assertThat(tools(bench))
                .as("code, mentions, pages, portals, attachments")
                .containsExactlyInAnyOrder("viber,3,1,1,2", "telegram,2,0,1,1", "zoom,2,1,1,1");
        assertThat(bench.run("table", "tools", "--notes", "--format", "csv").out())
                .contains("n = 7 mentions (7 in content, 0 in templates) on 2 pages and 4 attachments of 1 portals");
    }

    @Test
    void a_filter_tells_them() {
        assertThat(tools(bench, "--carrier", "page")).containsExactlyInAnyOrder("viber,1,1,1,0", "zoom,1,1,1,0");
        assertThat(tools(bench, "--carrier", "attachment"))
                .containsExactlyInAnyOrder("viber,2,0,1,2", "telegram,2,0,1,1", "zoom,1,0,1,1");
        assertThat(bench.run("table", "tools", "--carrier", "file").err())
                .contains("--carrier is 'file'; expected page, attachment or all");
    }

    @Test
    void explain_opens_exactly_what_a_cell_counts() {
        assertThat(bench.run("explain", "--code", "viber", "--format", "csv").rows())
                .hasSize(3);
        assertThat(bench.run("explain", "--code", "viber", "--carrier", "attachment", "--format", "csv")
                        .rows())
                .hasSize(2)
                .allMatch(row -> row.endsWith(",attachment"));
        assertThat(bench.run("explain", "--code", "telegram", "--format", "csv").rows())
                .hasSize(2)
                .allMatch(row -> row.contains("http://files.example/order.pdf"))
                .anyMatch(row -> row.contains("пишіть у телеграмканал центру"));
    }

    @Test
    void every_url_has_its_outcome_and_every_failure_its_name() {
        assertThat(said)
                .contains("13 URLs found: 12 fetched (3 read, 4 attachments read, 2 not pages, 3 unreadable (1 damaged,"
                        + " 1 no-text, 1 password)), 0 redirected, 1 failed (1 too-large), 0 left out");
        assertThat(bench.run("status", "files", "--round", "1", "--format", "csv").rows().stream()
                        .filter(row -> !row.contains(",probe,"))) // "not found" in the place of a file is looked into
                .containsExactlyInAnyOrder(
                        "1,centre,fetched,read,3",
                        "1,centre,fetched,attachment,4",
                        "1,centre,fetched,not-read,2",
                        "1,centre,fetched,attachment-password,1",
                        "1,centre,fetched,attachment-damaged,1",
                        "1,centre,fetched,attachment-no-text,1",
                        "1,centre,failed,too-large,1");
        assertThat(bench.read("index/files/skipped.jsonl").lines())
                .anyMatch(line -> line.contains("/locked.pdf") && line.contains("\"reason\":\"password\""))
                .anyMatch(line -> line.contains("/scan.pdf") && line.contains("\"reason\":\"no-text\""))
                .anyMatch(line -> line.contains("/broken.docx") && line.contains("\"reason\":\"damaged\""))
                .anyMatch(line -> line.contains("/large.pdf") && line.contains("\"reason\":\"too-large\""))
                .hasSize(4);
        assertThat(bench.run("table", "portals", "--notes").out())
                .contains(
                        "12 fetched (4 of them attachments that were read, 3 of them unreadable, attachments among these:");
    }

    @Test
    void a_campaign_that_does_not_ask_leaves_them_out_as_ever() {
        assertThat(off.run("status", "files", "--format", "csv").rows())
                .containsExactlyInAnyOrder(
                        "1,centre,fetched,read,2", "1,centre,fetched,not-read,1", "1,centre,excluded,file-type,10");
        assertThat(tools(off)).containsExactlyInAnyOrder("viber,1,1,1,0", "zoom,1,1,1,0");
        assertThat(off.run("table", "tools", "--notes").out()).contains("on 2 pages of 1 portals");
    }

    @Test
    void attachments_are_searched_exported_and_verified() {
        assertThat(bench.run("kwic", "телеграмканал", "--format", "csv").rows()).hasSize(1);
        assertThat(bench.run("search", "спільноти", "--format", "csv").rows()).hasSize(1);
        assertThat(bench.run("kwic", "#viber", "--carrier", "page", "--format", "csv")
                        .rows())
                .hasSize(1);
        assertThat(bench.run("export", "--format", "csv").rows().stream().filter(row -> row.contains(",attachment,")))
                .hasSize(5);
        assertThat(bench.run("verify", "-c", "files").exit()).isZero();
        assertThat(bench.run("report", "--methods").out())
                .contains("n = 7 mentions on 2 pages and in 4 attached files (PDF, DOCX, XLSX, ODT; counted apart");
    }

    @Test
    void they_are_imported_and_tagged_again_and_asked_for_again(@TempDir Path other) {
        List<String> counted = tools(bench);
        assertThat(bench.run("retag", "files").err()).contains("7 page versions read again", "; 0 could not be read");
        assertThat(tools(bench)).isEqualTo(counted);

        Workbench imported = new Workbench(other).campaign("files", portal, SEEDS, READ);
        String warc = bench.warcs("files").getFirst().toString();
        assertThat(imported.run("import", "files", warc).exit()).isZero();
        assertThat(tools(imported)).isEqualTo(counted);

        bench.run("crawl", "files").succeeded();
        assertThat(tools(bench)).isEqualTo(counted);
        assertThat(bench.run("changes", "--format", "csv").rows()).isEmpty();
        assertThat(bench.run("status", "files", "--format", "csv").rows()).contains("2,centre,fetched,attachment,4");
        assertThat(bench.run("verify", "-c", "files").exit()).isZero();
    }

    @Test
    void a_file_is_read_alone_as_a_page_is(@TempDir Path other) {
        Workbench files = new Workbench(other);
        files.write(
                "memo.docx",
                Documents.docx("Пам’ятка", "https://t.me/centre", "Пишіть нам у Viber, і ми відповімо кожній родині."));
        assertThat(files.run("extract", "memo.docx").succeeded().strip())
                .isEqualTo("{\"url\":\"\",\"title\":\"Пам’ятка\",\"lang\":\"uk\",\"published\":\"2021-05-20\","
                        + "\"published_source\":\"FILE\",\"modified\":\"2022-04-01\",\"text\":\"Пишіть нам у Viber, і ми відповімо кожній родині.\\nтут\","
                        + "\"blocks\":[{\"zone\":\"main\",\"text\":\"Пишіть нам у Viber, і ми відповімо кожній родині.\"},{\"zone\":\"main\",\"text\":\"тут\"}],"
                        + "\"links\":[{\"href\":\"https://t.me/centre\",\"text\":\"тут\",\"zone\":\"main\"}]}");
        files.write("locked.pdf", Documents.lockedPdf("secret", List.of("Viber")));
        Workbench.Result locked = files.run("extract", "locked.pdf");
        assertThat(locked.exit()).isEqualTo(2);
        assertThat(locked.err()).contains("locked.pdf: password: only a password opens it");
    }
}
