package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in what people write: found before anything is fetched or made, with file, line and what to do. */
class BadFilesTest {
    private static final String CAMPAIGN = """
            campaign: kyiv
            contact: research@example.org
            seeds: seeds/kyiv.csv
            """;
    private static final String SEEDS = """
            portal,url,name,institution_type,district,category
            centre,http://centre.example/,Centre,,,social-service
            """;

    @TempDir
    Path folder;

    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void workspace() {
        bench = new Workbench(folder);
        bench.write("config/codebook/ict-tools.yaml", Workbench.bundledCodebook());
        bench.write("config/campaigns/kyiv.yaml", CAMPAIGN);
        bench.write("seeds/kyiv.csv", SEEDS);
    }

    /** The call is refused with one line that has these parts, and nothing is made. */
    private void refused(List<String> parts, String... call) {
        Workbench.Result result = bench.run(call);
        assertThat(result.exit()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines().toList())
                .singleElement()
                .asString()
                .startsWith("ictmon: ")
                .contains(parts);
        assertThat(folder.resolve("index")).doesNotExist();
    }

    @Test
    void an_unknown_key_is_named_with_its_line_and_the_nearest_known_one() {
        bench.write("config/campaigns/kyiv.yaml", CAMPAIGN + "politness: {delay: 3s}\n");
        refused(List.of("config/campaigns/kyiv.yaml:4", "politness", "politeness"), "crawl", "kyiv");
    }

    @Test
    void a_key_within_a_section_is_checked_too() {
        bench.write("config/campaigns/kyiv.yaml", CAMPAIGN + "scope:\n  max-depth: 3\n  max-page: 4\n");
        refused(List.of("kyiv.yaml:6", "max-page", "max-pages-per-portal"), "crawl", "kyiv");
    }

    @Test
    void without_a_contact_nothing_is_crawled() {
        bench.write("config/campaigns/kyiv.yaml", CAMPAIGN.replaceAll("contact: .*\n", ""));
        refused(List.of("config/campaigns/kyiv.yaml", "'contact' is required"), "crawl", "kyiv");
    }

    @Test
    void a_contact_that_nobody_can_write_to_is_refused() {
        bench.write("config/campaigns/kyiv.yaml", CAMPAIGN.replace("research@example.org", "me"));
        refused(List.of("kyiv.yaml:2", "'me'", "e-mail address"), "crawl", "kyiv");
    }

    @Test
    void a_seed_that_is_no_url_is_named_with_its_line() {
        bench.write("seeds/kyiv.csv", SEEDS + "second,centre kyiv,Centre,,,social-service\n");
        refused(List.of("seeds/kyiv.csv:3", "'centre kyiv' is no URL", "https://example.org/"), "crawl", "kyiv");
    }

    @Test
    void a_seed_without_a_scheme_is_named_with_its_line() {
        bench.write("seeds/kyiv.csv", SEEDS + "second,centre.example,Centre,,,social-service\n");
        refused(List.of("seeds/kyiv.csv:3", "'centre.example' is no URL"), "crawl", "kyiv");
    }

    @Test
    void two_codes_of_one_name_are_named_with_both_lines() {
        bench.write("config/codebook/ict-tools.yaml", """
                name: Small
                codes:
                  viber:
                    kind: tool
                    labels: {en: Viber}
                    names: [viber]
                  zoom:
                    kind: tool
                    labels: {en: Zoom}
                    names: [zoom]
                  viber:
                    kind: tool
                    labels: {en: Viber again}
                    names: [вайбер]
                """);
        refused(List.of("config/codebook/ict-tools.yaml:11", "viber", "3"), "crawl", "kyiv");
    }

    @Test
    void a_seeds_file_that_is_not_there_is_named() {
        bench.write("config/campaigns/kyiv.yaml", CAMPAIGN.replace("kyiv.csv", "other.csv"));
        refused(List.of("seeds/other.csv", "no such file"), "crawl", "kyiv");
    }

    @Test
    void a_campaign_that_is_not_there_is_answered_with_those_that_are() {
        refused(List.of("no campaign 'lviv'", "lviv.yaml", "there are: kyiv"), "crawl", "lviv");
    }

    @Test
    void yaml_that_cannot_be_read_is_named_with_its_line() {
        bench.write("config/campaigns/kyiv.yaml", CAMPAIGN + "scope: {max-depth: 3\ntitle: [\n");
        refused(List.of("config/campaigns/kyiv.yaml:"), "crawl", "kyiv");
    }

    @Test
    void a_table_before_any_round_says_how_to_make_one() {
        refused(List.of("no campaign has a round", "ictmon crawl"), "table", "tools");
        refused(List.of("nothing is recorded there yet", "ictmon crawl kyiv"), "table", "tools", "-c", "kyiv");
        refused(List.of("nothing is recorded there yet"), "status", "kyiv");
        refused(List.of("no campaign has a round"), "verify");
        refused(List.of("no campaign has a round"), "reindex");
    }

    @Test
    void status_shows_a_campaign_without_rounds() {
        assertThat(bench.run("status", "--format", "csv").rows())
                .containsExactly("kyiv,0,,no round yet,,,0,0,0,0,0,0,,,,,0,0,0,0");
    }

    @Test
    void a_warc_that_is_not_there_is_named_and_leaves_no_round() {
        Workbench.Result result = bench.run("import", "kyiv", "missing.warc.gz");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines().toList())
                .singleElement()
                .asString()
                .contains("missing.warc.gz: there is no such file");
        assertThat(bench.run("status", "--format", "csv").rows())
                .singleElement()
                .asString()
                .contains("no round yet");
    }

    @Test
    void a_file_that_is_no_warc_is_named_and_leaves_no_round() {
        bench.write("notes.warc", "This is no archive.\n");
        Workbench.Result result = bench.run("import", "kyiv", "notes.warc");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).singleElement().asString().contains("notes.warc: no WARC file");
        assertThat(bench.run("status", "--format", "csv").rows())
                .singleElement()
                .asString()
                .contains("no round yet");
    }

    @Test
    void a_workspace_that_cannot_be_written_is_named() throws Exception {
        Files.writeString(folder.resolve("index"), "a file in the way");
        Workbench.Result result = bench.run("crawl", "kyiv");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines().toList())
                .singleElement()
                .asString()
                .contains(folder.resolve("index").toString());
        assertThat(result.err()).doesNotContain("should have foreseen");
    }
}
