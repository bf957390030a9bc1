package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever quotes a page shows no telephone number, e-mail address or name of a person that stands on it. */
class MaskedAnswersTest {
    private static final String URL = "http://a.example/";
    private static final List<String> PERSONAL = List.of("050 123-45-67", "olena.koval@mail.example", "Коваль");

    @TempDir
    Path folder;

    private PortalServer portals = new PortalServer();
    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void two_rounds() {
        bench = new Workbench(folder)
                .campaign(
                        "people",
                        portals,
                        List.of("a,http://a.example/,A,,,social-service"),
                        "event: {date: 2022-02-24, label: invasion}");
        portals.main("a.example", "/", "Пишіть у Viber на 050 123-45-67, запитайте Олену Коваль.");
        bench.run("crawl", "people").succeeded();
        portals.main(
                "a.example", "/", "Пишіть у Telegram на 050 123-45-67 або olena.koval@mail.example, Олена Коваль.");
        bench.run("crawl", "people").succeeded();
    }

    @AfterEach
    void stop() {
        portals.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changes",
                "changes --format jsonl",
                "changes --test " + URL,
                "history " + URL,
                "history " + URL + " --format csv",
                "kwic Пишіть --format csv",
                "search Пишіть --format csv",
                "explain --code telegram --format csv",
                "table documents --format csv",
                "export --format jsonl"
            })
    void an_answer_shows_nobody(String call) {
        Workbench.Result answer = bench.run(call.split(" "));
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.out() + answer.err()).doesNotContain(PERSONAL);
    }

    @Test
    void a_report_shows_nobody() {
        bench.run("report", "-o", "report.html").succeeded();
        assertThat(bench.read("report.html")).contains("[phone]", "[e-mail]").doesNotContain(PERSONAL);
    }

    @Test
    void who_asks_for_it_sees_what_the_page_says() {
        assertThat(bench.run("changes", "--unmasked", "--format", "jsonl").out())
                .contains("olena.koval@mail.example");
        assertThat(bench.run("history", URL, "--unmasked", "--format", "csv").out())
                .contains("olena.koval@mail.example");
    }
}
