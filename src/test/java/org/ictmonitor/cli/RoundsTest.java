package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of one campaign: again, from the archive, in parts, and what does not change by it. */
class RoundsTest {
    private static final List<String> TABLES =
            List.of("tools", "matrix", "purposes", "services", "documents", "portals");

    @TempDir
    Path folder;

    private PortalServer portals = SmallStudy.serve();
    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void workspace() {
        bench = SmallStudy.in(folder, portals);
    }

    @AfterEach
    void stop() {
        portals.close();
    }

    /** All tables of a round and the mentions behind them, without the names of the archive's files. */
    private static List<String> everything(Workbench bench, String round) {
        List<String> all = new ArrayList<>();
        for (String table : TABLES) {
            all.add(bench.run("table", table, "--round", round, "--format", "csv")
                    .succeeded());
        }
        all.add(bench.run("table", "tools", "--by", "portal,lang", "--round", round, "--format", "csv")
                .succeeded());
        all.add(mentions(bench, round));
        return all;
    }

    private static String mentions(Workbench bench, String round) {
        String rows = bench.run("explain", "--round", round, "--format", "csv").succeeded();
        return rows.replaceAll("[^,]*\\.warc\\.gz:\\d+", "capture");
    }

    @Test
    void what_is_derived_can_be_made_again_and_is_the_same() {
        bench.run("crawl", "small").succeeded();
        List<String> before = everything(bench, "1");
        Workbench.Result reindexed = bench.run("reindex");
        assertThat(reindexed.succeeded()).isEmpty();
        assertThat(reindexed.err()).isEqualToIgnoringNewLines("12 page versions indexed");
        assertThat(everything(bench, "1")).isEqualTo(before);
        Workbench.Result retagged = bench.run("retag");
        assertThat(retagged.succeeded()).isEmpty();
        assertThat(retagged.err())
                .startsWith("12 page versions read again with codebook ")
                .contains("; 0 could not be read");
        assertThat(everything(bench, "1")).isEqualTo(before);
        Workbench.Result verified = bench.run("verify");
        assertThat(verified.succeeded()).isEmpty();
        assertThat(verified.err())
                .contains("checked 13 archived responses", "checked 14 mentions in the store", "all is well");
    }

    @Test
    void later_rounds_say_what_changed_and_leave_the_first_as_it_was() {
        bench.run("crawl", "small").succeeded();
        List<String> first = everything(bench, "1");
        SmallStudy.later(portals);
        bench.run("crawl", "small").succeeded();
        bench.run("crawl", "small").succeeded(); // told twice that a page is gone
        assertThat(bench.run("changes", "--from", "1", "--to", "3", "--format", "csv")
                        .succeeded()
                        .replaceAll("[^,]*\\.warc\\.gz:\\d+", "capture"))
                .isEqualToNormalizingNewlines(PortalServer.resource("expected/changes.csv"));
        assertThat(everything(bench, "1")).isEqualTo(first);
        bench.run("verify").succeeded();
        bench.run("reindex").succeeded();
        assertThat(everything(bench, "1")).isEqualTo(first);
        assertThat(bench
                        .run(
                                "table",
                                "tools",
                                "--code",
                                "viber,whatsapp",
                                "--by",
                                "round",
                                "--round",
                                "all",
                                "--format",
                                "csv")
                        .rows()
                        .stream()
                        .filter(row -> !row.startsWith("2,"))
                        .map(row -> row.replaceAll(",[^,]*,[^,]*,[^,]*,[^,]*$", "")))
                .containsExactly(
                        "1,viber,Viber,communication;dissemination,3,2,1",
                        "1,viber.chat,Closed group chat on Viber,communication,0,0,0",
                        "1,viber.community,Open community in Viber,communication;dissemination,1,1,1",
                        "1,whatsapp,WhatsApp,communication,0,0,0",
                        "3,viber,Viber,communication;dissemination,1,1,1",
                        "3,viber.chat,Closed group chat on Viber,communication,0,0,0",
                        "3,viber.community,Open community in Viber,communication;dissemination,1,1,1",
                        "3,whatsapp,WhatsApp,communication,1,1,1");
    }

    @Test
    void an_import_of_the_crawls_archive_gives_the_same_tables(@TempDir Path other) {
        bench.run("crawl", "small").succeeded();
        Workbench second = SmallStudy.in(other, portals);
        List<String> call = new ArrayList<>(List.of("import", "small"));
        bench.warcs("small").forEach(file -> call.add(file.toString()));
        Workbench.Result imported = second.run(call.toArray(String[]::new));
        assertThat(imported.succeeded()).isEmpty();
        for (String table : TABLES.subList(0, 5)) {
            assertThat(second.run("table", table, "--format", "csv").succeeded())
                    .isEqualTo(bench.run("table", table, "--format", "csv").succeeded());
        }
        assertThat(mentions(second, "1")).isEqualTo(mentions(bench, "1"));
        second.run("verify").succeeded();
    }

    @Test
    void a_round_done_in_parts_ends_as_one_done_at_once(@TempDir Path other) {
        bench.run("crawl", "small").succeeded();
        Workbench parts = SmallStudy.in(other, portals);
        Workbench.Result begun = parts.run("crawl", "small", "--max-pages", "3");
        assertThat(begun.exit()).isZero();
        assertThat(begun.err()).contains("the limit of this run is reached; 'ictmon crawl small' goes on with round 1");
        assertThat(parts.run("table", "tools").err()).contains("round 1 is not finished");
        assertThat(parts.run("status", "--format", "csv").rows())
                .singleElement()
                .asString()
                .contains(",running,");
        Workbench.Result ended = parts.run("crawl", "small");
        assertThat(ended.succeeded()).isEmpty();
        assertThat(ended.err()).startsWith("going on with round 1");
        assertThat(everything(parts, "1")).isEqualTo(everything(bench, "1"));
        assertThat(outcomes(parts)).isEqualTo(outcomes(bench));
        parts.run("verify").succeeded();
    }

    private static List<String> outcomes(Workbench bench) {
        return bench.run("status", "small", "--urls", "--format", "csv").rows().stream()
                .sorted()
                .toList();
    }

    @Test
    void an_unfinished_round_can_be_given_up() {
        bench.run("crawl", "small", "--max-pages", "3").succeeded();
        assertThat(bench.run("crawl", "small", "--new").err()).startsWith("round 2: 17 URLs found");
        assertThat(bench.run("status", "--format", "csv").rows().stream().map(row -> row.split(",")[3]))
                .containsExactly("abandoned", "finished");
    }

    @Test
    void more_failures_than_allowed_end_with_exit_code_5_and_lose_nothing() {
        portals.status("diia.example", "/documents.html", 403)
                .status("diia.example", "/en.html", 404)
                .status("clinic.example", "/question.html", 410);
        Workbench.Result result = bench.run("crawl", "small", "--max-error-rate", "0.1");
        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains(
                        "31 % of the pages failed, more than --max-error-rate allows; 'ictmon status small' shows why");
        assertThat(bench.run("status", "small", "--format", "csv").rows())
                .contains("1,diia,failed,http-status,2", "1,clinic,failed,http-status,1");
        assertThat(bench.run("table", "purposes", "--format", "csv").rows()).hasSize(7); // the survey's six, and none
    }

    @Test
    void what_robots_txt_disallows_is_never_asked_for() {
        bench.run("crawl", "small").succeeded();
        assertThat(portals.asked("centre.example", "/private/list.html")).isZero();
        assertThat(portals.asked("centre.example", "/robots.txt")).isOne();
        assertThat(portals.asked("centre.example", "/")).isOne();
        assertThat(Stream.of(bench.run("status", "small", "--urls", "--format", "csv")
                        .out()
                        .split("\r?\n")))
                .anyMatch(row -> row.contains(",robots,") && row.endsWith("http://centre.example/private/list.html"));
    }
}
