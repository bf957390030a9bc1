package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What really changed between two rounds, and what only looks like it. */
class WatchTest {
    private static final String HOST = "a.example";
    private static final List<String> SEEDS = List.of("a,http://a.example/,A,,,social-service");
    private static final String LONG = "Центр надає безоплатні консультації родинам, які опинилися у складних життєвих"
            + " обставинах, та допомагає оформити документи.";

    @TempDir
    Path folder;

    private PortalServer portals = new PortalServer();
    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void workspace() {
        bench = new Workbench(folder).campaign("watch", portals, SEEDS);
        home("/one.html", "/two.html");
        portals.main(HOST, "/one.html", LONG, "Пишіть нам у Viber.");
        portals.main(HOST, "/two.html", "Прийом громадян щодня, крім вихідних.");
    }

    @AfterEach
    void stop() {
        portals.close();
    }

    private void home(String... links) {
        StringBuilder body = new StringBuilder("<!DOCTYPE html><html lang=\"uk\"><body><nav>");
        for (String link : links) {
            body.append("<a href=\"").append(link).append("\">Розділ</a> ");
        }
        portals.page(
                HOST,
                "/",
                body.append("</nav><main><p>Ласкаво просимо до центру соціальних служб.</p></main></body></html>")
                        .toString());
    }

    private void crawl() {
        bench.run("crawl", "watch", "--max-error-rate", "1").succeeded();
    }

    /** URL's path, change, code, zone, to_zone, fact of each row. */
    private List<String> changes(String... more) {
        return bench
                .run(Stream.concat(Stream.of("changes", "--format", "tsv"), Stream.of(more))
                        .toArray(String[]::new))
                .rows()
                .stream()
                .map(row -> row.split("\t", -1))
                .map(cells -> String.join(
                                " ",
                                cells[1].replace("http://a.example", ""),
                                cells[2],
                                cells[3],
                                cells[8],
                                cells[9],
                                cells[10])
                        .replaceAll(" +", " ")
                        .strip())
                .toList();
    }

    private void changeRules(String rules) {
        bench.write("config/campaigns/watch.yaml", bench.read("config/campaigns/watch.yaml") + rules);
    }

    @Test
    void only_dates_counters_and_keys_differ_and_that_is_no_change() {
        portals.main(HOST, "/two.html", "Оновлено 5 березня 2026 р. о 14:05. Переглядів: 12", "Прийом щодня.");
        crawl();
        portals.main(HOST, "/two.html", "Оновлено 6 березня 2026 р. о 08:15. Переглядів: 1 310", "Прийом щодня.");
        crawl();
        Workbench.Result result = bench.run("changes", "--format", "csv");
        assertThat(result.rows()).isEmpty();
        assertThat(result.err())
                .startsWith("Nothing changed between round 1 and round 2.")
                .contains("3 pages say the same in both rounds");
        assertThat(bench.run("changes", "--test", "http://a.example/two.html", "--format", "csv")
                        .rows())
                .hasSize(6)
                .anyMatch(row -> row.endsWith("counters,Переглядів: 1 310"));
    }

    @Test
    void what_the_campaign_calls_noise_is_none_and_can_be_tried() {
        portals.page(HOST, "/two.html", page("Сонячно", "Курс: 41"));
        crawl();
        portals.page(HOST, "/two.html", page("Дощ", "Курс: 42"));
        crawl();
        assertThat(changes()).containsExactly("/two.html changed");
        assertThat(bench.run("changes", "--test", "http://a.example/two.html").err())
                .startsWith("It is a change.")
                .contains("[-Сонячно-] {+Дощ+}");
        changeRules("noise: [{portal: a, css: [\".weather\"], regex: ['Курс: \\d+']}]\n");
        assertThat(changes()).isEmpty();
        Workbench.Result trial = bench.run("changes", "--test", "http://a.example/two.html", "--format", "csv");
        assertThat(trial.err()).startsWith("It is no change");
        assertThat(trial.rows())
                .hasSize(4)
                .anyMatch(row -> row.endsWith("css,Дощ"))
                .anyMatch(row -> row.endsWith("Курс: \\d+,Курс: 42"));
        assertThat(bench.run("changes", "--test", "http://a.example/none.html").exit())
                .isEqualTo(2);
    }

    private static String page(String weather, String rate) {
        return "<html lang=\"uk\"><body><main><p>" + LONG + "</p><p class=\"weather\">" + weather + "</p><p>" + rate
                + "</p></main></body></html>";
    }

    @Test
    void a_wrong_rule_is_named_with_its_line() {
        String file = bench.read("config/campaigns/watch.yaml");
        long line = file.lines().count() + 2;
        changeRules("noise:\n  - {portal: a, css: [\"p[\"]}\n");
        assertThat(bench.run("crawl", "watch").err()).contains("watch.yaml:" + line + ": 'css' has 'p['");
        bench.write("config/campaigns/watch.yaml", file + "noise:\n  - {regex: ['(']}\n");
        assertThat(bench.run("crawl", "watch").err())
                .contains("watch.yaml:" + line + ": 'regex' has '(', which is no regular expression");
        bench.write("config/campaigns/watch.yaml", file + "noise:\n  - {portal: b}\n");
        assertThat(bench.run("crawl", "watch").err()).contains("watch.yaml:" + line + ": 'portal' is 'b'; expected");
        bench.write("config/campaigns/watch.yaml", file + "noise:\n  - {keep: [counters]}\n");
        assertThat(bench.run("crawl", "watch").err()).contains("expected some of dates, times");
    }

    @Test
    void a_page_that_moved_takes_its_facts_with_it() {
        crawl();
        portals.redirect(HOST, "/one.html", "/uno.html").main(HOST, "/uno.html", LONG, "Пишіть нам у Viber.");
        crawl();
        assertThat(changes()).containsExactly("/one.html moved");
    }

    @Test
    void the_same_text_elsewhere_while_the_old_address_is_gone_is_a_move() {
        crawl();
        portals.status(HOST, "/one.html", 410).main(HOST, "/uno.html", LONG, "Пишіть нам у Viber.");
        home("/uno.html", "/two.html");
        crawl();
        assertThat(changes()).containsExactly("/one.html moved");
        assertThat(bench.run("changes", "--format", "csv").rows().getFirst())
                .contains("http://a.example/one.html,http://a.example/uno.html");
    }

    @Test
    void a_redirect_to_another_page_is_no_move_and_takes_the_old_one_away_only_if_it_lasts() {
        crawl();
        portals.redirect(HOST, "/one.html", "/two.html");
        crawl();
        assertThat(changes()).containsExactly("/one.html missing");
        crawl();
        assertThat(changes("--from", "1", "--to", "3")).first().isEqualTo("/one.html gone");
    }

    @Test
    void a_fact_that_goes_from_the_content_to_the_template_moved() {
        crawl();
        portals.page(
                HOST,
                "/one.html",
                "<html lang=\"uk\"><body><main><p>" + LONG
                        + "</p></main><footer><p>Пишіть нам у Viber.</p></footer></body></html>");
        crawl();
        assertThat(changes())
                .contains("/one.html changed", "moved viber main template zone")
                .noneMatch(row -> row.startsWith("went") || row.startsWith("appeared"));
    }

    @Test
    void what_a_portal_takes_up_is_shown_with_both_sentences_and_captures() {
        crawl();
        portals.main(HOST, "/two.html", "Прийом громадян у Zoom щодня, крім вихідних.");
        crawl();
        String json = bench.run("changes", "--code", "zoom", "--format", "jsonl")
                .rows()
                .getLast();
        assertThat(json)
                .contains(
                        "\"change\":\"appeared\"",
                        "\"before_sentence\":\"Прийом громадян щодня, крім вихідних.\"",
                        "\"after_sentence\":\"Прийом громадян у Zoom щодня, крім вихідних.\"",
                        "\"fact\":\"code\"")
                .containsPattern("\"before_capture\":\"[^\"]+:\\d+\"")
                .containsPattern("\"after_capture\":\"[^\"]+:\\d+\"");
        assertThat(bench.run("changes", "--format", "md").succeeded()).contains("Прийом громадян {+у Zoom+} щодня");
        bench.run("report").succeeded();
        assertThat(bench.read("report.html")).contains("<ins>у Zoom</ins>");
    }
}
