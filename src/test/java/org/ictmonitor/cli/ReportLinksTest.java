package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of a report's sections lead to the sentences that they count. */
class ReportLinksTest {
    @TempDir
    Path folder;

    private PortalServer portals = new PortalServer();
    private Workbench bench = new Workbench(Path.of(""));

    /** Two pages name Viber, one of them before the event, the other in its footer too; a page that names Zoom has no date. */
    @BeforeEach
    void round() {
        bench = new Workbench(folder)
                .campaign(
                        "links",
                        portals,
                        List.of("a,http://a.example/,A,,,social-service"),
                        "event: {date: 2022-02-24, label: invasion}");
        portals.page("a.example", "/", page("", "<a href='/1'>1</a> <a href='/2'>2</a> <a href='/3'>3</a>", ""));
        portals.page("a.example", "/1", page("2022-02-23", "Пишіть нам у Viber щодня.", ""));
        portals.page("a.example", "/2", page("2022-02-24", "Пишіть нам у Viber. Дзвоніть у Viber.", "Ми у Viber"));
        portals.page("a.example", "/3", page("", "Консультуємо у Zoom без дати.", ""));
        bench.run("crawl", "links").succeeded();
    }

    private static String page(String date, String text, String footer) {
        String published = date.isEmpty() ? "" : "<meta property='article:published_time' content='" + date + "'>";
        return "<html lang='uk'><head><title>Сторінка</title>" + published + "</head><body><main><p>" + text
                + "</p></main><footer><p>" + footer + "</p></footer></body></html>";
    }

    @AfterEach
    void stop() {
        portals.close();
    }

    private String report(String language) {
        bench.run("report", "-o", "report.html", "--language", language).succeeded();
        return bench.read("report.html");
    }

    @Test
    void pages_before_and_after_the_event_lead_to_the_mentions_on_them() {
        assertThat(report("en"))
                .contains(
                        "<a href=\"#m-before-viber-all\">1</a>",
                        "<h3 id=\"m-before-viber-all\">in content, on pages from before the event: 1 mentions</h3>",
                        "<a href=\"#m-after-viber-all\">1</a>",
                        "<h3 id=\"m-after-viber-all\">in content, on pages from after the event: 2 mentions</h3>");
    }

    @Test
    void portals_beside_the_survey_lead_to_their_mentions_in_content_and_templates() {
        assertThat(report("en")).containsPattern("href=\"#m-anywhere-zoom-[a-z]+\">1</a>");
    }

    @Test
    void a_ukrainian_report_says_nothing_in_english_but_what_is_a_name() {
        String words =
                report("uk").replaceAll("(?s)<(script|style)>.*?</\\1>", "").replaceAll("<[^>]+>", " ");
        assertThat(words)
                .contains("Примітки до таблиці", "Одиниці: вибірки – портал")
                .doesNotContainPattern("\\b(of|and|the|pages|portals|round|fetched|failed|excluded|finished|text)\\b");
    }
}
