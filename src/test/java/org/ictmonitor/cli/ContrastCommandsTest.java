package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trend, keyness and co-occurrence over the three portals of {@link SmallStudy}, through the command line. */
class ContrastCommandsTest {
    @TempDir
    static Path folder;

    private static Workbench bench = new Workbench(Path.of(""));

    @BeforeAll
    static void crawl() {
        try (PortalServer portals = SmallStudy.serve()) {
            bench = SmallStudy.in(folder, portals);
            bench.run("crawl", SmallStudy.NAME).succeeded();
        }
    }

    @Test
    void the_news_of_2021_names_youtube_and_that_of_march_zoom_and_a_form() {
        Workbench.Result steps = bench.run("trend", "--around", "2022-02-24", "--portal", "centre", "--format", "csv");
        assertThat(steps.lines().getFirst()).isEqualTo("time,period,pages,pages_with,share,mentions");
        assertThat(steps.rows().subList(0, 2)).containsExactly("2021-11,before,1,1,1,1", "2022-03,after,1,1,1,2");
        assertThat(steps.rows().getLast()).startsWith("undated,undated,4,");
        assertThat(steps.err()).contains("Event: 2022-02-24", "Dates: meta 2 (confidence");
        Workbench.Result sides =
                bench.run("trend", "--around", "2022-02-24", "--code", "zoom,youtube", "--compare", "--format", "csv");
        assertThat(sides.rows()).anyMatch(row -> row.startsWith("common,zoom,Zoom,1,0,0,0,1,1,1,1,0,"));
    }

    @Test
    void rounds_can_be_the_time_instead_of_the_pages_dates() {
        Workbench.Result seen = bench.run("trend", "--around", "2022-02-24", "--date", "seen", "--format", "csv");
        assertThat(seen.rows()).singleElement().asString().contains(",after,");
    }

    @Test
    void codes_are_key_on_the_portal_that_alone_has_them() {
        Workbench.Result keyness = bench.run(
                "keyness", "--target", "portal=centre", "--of", "code", "--min-count", "1", "--format", "csv");
        assertThat(keyness.rows()).anyMatch(row -> row.startsWith("youtube,1,0,"));
        assertThat(keyness.err()).contains("Target: portal=centre", "Reference: all but portal=centre");
        assertThat(bench.run("keyness", "--target", "portal=centre", "--limit", "2")
                        .succeeded()
                        .lines())
                .hasSize(4);
    }

    @Test
    void a_subcorpus_that_cannot_be_read_is_named_with_what_would_do() {
        assertThat(bench.run("keyness", "--target", "portal=nobody").err())
                .contains("no portal has portal=nobody; expected one of: centre, clinic, diia");
        assertThat(bench.run("keyness", "--target", "colour=red").err()).contains("'colour' is no key");
        assertThat(bench.run("keyness", "--target", "period=yesterday..today").err())
                .contains("'yesterday' is no day");
        assertThat(bench.run("keyness", "--target", "period=1999-01-01..1999-12-31")
                        .err())
                .contains("no page of round 1 with words fits");
    }

    @Test
    void zoom_and_the_form_stand_together_on_a_page_but_not_in_a_sentence() {
        String pair = "google-forms,zoom,1,";
        assertThat(bench.run("cooccur", "--within", "page", "--portal", "centre", "--format", "csv")
                        .rows())
                .anyMatch(row -> row.startsWith(pair));
        assertThat(bench.run("cooccur", "--portal", "centre", "--format", "csv").rows())
                .noneMatch(row -> row.startsWith(pair));
    }

    @Test
    void the_network_is_written_as_graphml_and_as_a_picture() {
        Workbench.Result result =
                bench.run("cooccur", "--within", "page", "--graph", "net.graphml", "--graph", "net.svg");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(bench.read("net.graphml"))
                .contains("<node id=\"zoom\">", "source=\"google-forms\" target=\"zoom\"", "</graphml>")
                .containsPattern("key=\"pmi\">-?[0-9.e-]+<.*key=\"log_likelihood\">[0-9.e-]+<");
        assertThat(bench.read("net.svg")).contains(">zoom</text>", "<desc>").doesNotContain("NaN");
        assertThat(bench.run("cooccur", "--graph", "net.png").exit()).isEqualTo(2);
    }
}
