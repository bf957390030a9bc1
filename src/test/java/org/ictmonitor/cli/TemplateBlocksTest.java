package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of twelve pages with an icon in the footer, through all commands; what they must say is counted by hand. */
class TemplateBlocksTest {
    private static final String HOST = "centre.example";
    private static final int PAGES = 12;
    private static final String ICON =
            "<a href=\"https://www.instagram.com/centre_podil/\"><i class=\"fa fa-instagram\"></i></a>";
    private static final List<String> QUESTIONS = List.of(
            "table tools --round 1 --format csv --notes",
            "table matrix --zone template --round 1 --format csv",
            "table purposes --round 1 --format csv",
            "table portals --round 1 --format csv",
            "explain --round 1 --format csv",
            "kwic #viber --zone main --round 1 --format csv");

    @TempDir
    Path folder;

    private final PortalServer portals = new PortalServer();
    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void workspace() {
        bench = new Workbench(folder)
                .campaign(
                        "site",
                        portals,
                        List.of("centre,http://centre.example/,Centre of Podil,,Podilskyi,social-service"));
        serve(ICON, PAGES);
    }

    @AfterEach
    void stop() {
        portals.close();
    }

    /** The start page leads to the others; page 5 has a mention of its own. */
    private void serve(String footer, int pages) {
        String links = IntStream.range(1, pages)
                .mapToObj(number -> "<li><a href=\"/" + number + ".html\">Сторінка " + number + "</a></li>")
                .reduce("", String::concat);
        portals.page(HOST, "/", page("Головна сторінка центру", "<ul>" + links + "</ul>", footer));
        for (int number = 1; number < pages; number++) {
            String own = number == 5 ? "<p>Пишіть нам у Viber, якщо маєте запитання.</p>" : "";
            portals.page(HOST, "/" + number + ".html", page("Послуга " + number, own, footer));
        }
    }

    private static String page(String title, String own, String footer) {
        return "<!DOCTYPE html><html lang=\"uk\"><head><title>" + title + "</title></head><body><main><h1>" + title
                + "</h1><p>Центр соціальних служб надає цю послугу мешканцям району щодня, крім вихідних.</p>" + own
                + "</main><footer><p>Адреса центру: вулиця Хорива, 21.</p>" + footer + "</footer></body></html>";
    }

    private List<String> rows(String call) {
        return bench.run((call + " --format csv").split(" "))
                .succeeded()
                .lines()
                .skip(1)
                .toList();
    }

    private List<String> answers() {
        return QUESTIONS.stream()
                .map(question -> bench.run(question.split(" ")).succeeded())
                .toList();
    }

    private void crawl() {
        bench.run("crawl", "site", "-q").succeeded();
    }

    @Test
    void an_icon_on_twelve_pages_is_one_mention_in_every_command() {
        crawl();
        assertThat(rows("table tools --code instagram")).first().asString().contains(",1,12,1,");
        assertThat(rows("explain --code instagram")).singleElement().asString().endsWith(",12,page");
        assertThat(rows("explain --zone template")).hasSize(1);
        assertThat(rows("explain --zone main"))
                .singleElement()
                .asString()
                .startsWith("viber,")
                .contains("/5.html")
                .endsWith(",1,page");
        assertThat(rows("export --rows mentions")).hasSize(2);
        assertThat(bench.run("table", "tools").err())
                .contains("n = 2 mentions (1 in content, 1 in templates) on 12 pages of 1 portals");
        assertThat(bench.run("verify").err()).contains("all is well");
    }

    @Test
    void a_concordance_has_the_lines_that_tables_count_and_says_what_it_leaves_out() {
        crawl();
        assertThat(rows("kwic #instagram")).singleElement().asString().endsWith(",12");
        assertThat(rows("kwic #viber")).singleElement().asString().endsWith(",1");
        assertThat(bench.run("kwic", "#instagram").err())
                .contains("n = 1 lines for #instagram", "have 11 lines more, which --all-pages shows");
        assertThat(rows("kwic #instagram --all-pages")).hasSize(12).allMatch(row -> row.endsWith(",1"));
        assertThat(bench.run("kwic", "#instagram", "--all-pages").err()).doesNotContain("Templates");
        assertThat(rows("kwic form:хорива")).hasSize(12);
    }

    @Test
    void what_is_made_again_gives_the_same_bytes() {
        crawl();
        List<String> before = answers();
        bench.run("reindex", "-q").succeeded();
        assertThat(answers()).isEqualTo(before);
        bench.run("retag", "-q").succeeded();
        assertThat(answers()).isEqualTo(before);
        assertThat(bench.run("verify").err()).contains("all is well");
    }

    @Test
    void an_index_that_is_gone_is_made_again_with_its_templates() throws IOException {
        crawl();
        List<String> before = answers();
        Path index = folder.resolve("index/site/lucene");
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        crawl();
        assertThat(answers()).isEqualTo(before);
        assertThat(bench.run("verify").err()).contains("all is well");
    }

    @Test
    void an_import_of_the_same_answers_counts_the_same() {
        crawl();
        Workbench other = new Workbench(folder.resolve("other"))
                .campaign(
                        "site",
                        portals,
                        List.of("centre,http://centre.example/,Centre of Podil,,Podilskyi,social-service"));
        String[] call = Stream.concat(
                        Stream.of("import", "site", "-q"),
                        bench.warcs("site").stream().map(Path::toString))
                .toArray(String[]::new);
        other.run(call).succeeded();
        String[] tools = {"table", "tools", "--format", "csv"};
        assertThat(other.run(tools).succeeded()).isEqualTo(bench.run(tools).succeeded());
    }

    @Test
    void an_icon_that_goes_from_the_footer_is_one_fact_and_the_first_round_stays_as_it_was() {
        crawl();
        List<String> before = answers();
        serve("", PAGES);
        crawl();
        assertThat(rows("changes"))
                .singleElement()
                .asString()
                .startsWith("centre,,went,instagram,inform,none,1,0,template,");
        assertThat(rows("table tools --code instagram")).first().asString().contains(",0,0,0,");
        assertThat(answers()).isEqualTo(before);
        assertThat(bench.run("verify").err()).contains("all is well");
    }

    @Test
    void a_page_that_goes_takes_nothing_of_the_template_with_it() {
        crawl();
        serve(ICON, PAGES - 1);
        portals.status(HOST, "/11.html", 410);
        crawl();
        crawl(); // told twice
        assertThat(rows("table tools --code instagram")).first().asString().contains(",1,11,1,");
        assertThat(rows("changes --from 1 --to 3").stream().filter(row -> row.contains("instagram")))
                .isEmpty();
        assertThat(bench.run("verify").err()).contains("all is well");
    }

    @Test
    void a_round_that_is_not_finished_says_that_it_counts_page_by_page() {
        bench.run("crawl", "site", "-q", "--max-pages", "6");
        assertThat(rows("explain --code instagram")).hasSizeGreaterThan(1).allMatch(row -> row.endsWith(",1,page"));
        assertThat(bench.run("table", "tools").err()).contains("is not finished, and what a portal repeats");
        crawl();
        assertThat(rows("explain --code instagram")).singleElement().asString().endsWith(",12,page");
    }
}
