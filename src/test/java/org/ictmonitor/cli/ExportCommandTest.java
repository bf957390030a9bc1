package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows for other programs, and a package from which the tables come again, over the portals of {@link SmallStudy}. */
class ExportCommandTest {
    @TempDir
    static Path folder;

    private static Workbench bench = new Workbench(Path.of(""));

    @BeforeAll
    static void crawl() {
        try (PortalServer portals = SmallStudy.serve()) {
            bench = SmallStudy.in(folder.resolve("study"), portals);
            bench.run("crawl", SmallStudy.NAME).succeeded();
        }
    }

    @Test
    void there_are_as_many_rows_as_explain_shows_and_each_knows_its_portal_and_date() {
        Workbench.Result rows = bench.run("export");
        assertThat(rows.exit()).as(rows.err()).isZero();
        assertThat(rows.lines().getFirst())
                .startsWith("round,portal,portal_name,institution_type,district,category,url,title")
                .endsWith("code,purpose,aspect,evidence,score,zone,sentence,surface,href,pages");
        assertThat(rows.rows())
                .hasSameSizeAs(bench.run("explain", "--format", "csv").rows());
        assertThat(rows.rows())
                .anyMatch(row -> row.contains("centre of social services,Podilskyi,social-service")
                        && row.contains("2022-03-05,meta")
                        && row.contains("google-forms,provide"));
        assertThat(bench.run("export", "--format", "jsonl", "--code", "zoom").rows())
                .allMatch(row -> row.startsWith("{") && row.contains("\"code\":\"zoom\""));
    }

    @Test
    void pages_can_be_rows_too() {
        assertThat(bench.run("export", "--rows", "pages", "--portal", "clinic").rows())
                .isNotEmpty()
                .allMatch(row -> row.startsWith("1,clinic,Clinic,other,Solomianskyi,digital-service"));
        assertThat(bench.run("export", "--rows", "pages", "--month", "2022-03").rows())
                .singleElement()
                .asString()
                .contains("/news/1.html");
    }

    @Test
    void another_program_reads_the_same_from_parquet() throws Exception {
        bench.run("export", "--format", "parquet", "-o", "mentions.parquet").succeeded();
        String from = " FROM read_parquet('" + bench.folder().resolve("mentions.parquet") + "')";
        int rows = bench.run("explain", "--format", "csv").rows().size();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            assertThat(number(statement, "SELECT count(*)" + from)).isEqualTo(rows);
            assertThat(number(statement, "SELECT count(*)" + from + " WHERE code = 'zoom' AND published < '2022-04'"))
                    .isEqualTo(1);
            assertThat(number(statement, "SELECT count(*)" + from + " WHERE published_confidence > 0.5"))
                    .isPositive();
            assertThat(number(statement, "SELECT count(*)" + from + " WHERE sentence LIKE '%телеграм-каналі%'"))
                    .isEqualTo(1);
        }
    }

    private static long number(Statement statement, String sql) throws Exception {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void parquet_needs_a_file_and_an_unknown_format_names_the_known_ones() {
        assertThat(bench.run("export", "--format", "parquet").err()).contains("say where with -o");
        assertThat(bench.run("export", "--format", "xls").err()).contains("expected csv, tsv, json, jsonl or parquet");
    }

    @Test
    void a_package_prints_the_same_tables_from_another_place_and_its_checksums_hold() throws Exception {
        bench.run("export", "--package", "../replication").succeeded();
        Path pack = folder.resolve("replication");
        for (String line : Files.readAllLines(pack.resolve("manifest-sha256.txt"))) {
            assertThat(sha256(pack.resolve(line.substring(66)))).isEqualTo(line.substring(0, 64));
        }
        Path moved = Files.move(pack, folder.resolve("reviewer"));
        Workbench reviewer = new Workbench(moved);
        for (String table : List.of("tools", "matrix", "purposes", "services", "documents", "portals")) {
            String printed = reviewer.run("table", table, "--format", "csv").succeeded();
            assertThat(printed)
                    .isEqualTo(bench.run("table", table, "--format", "csv").succeeded())
                    .isEqualTo(Files.readString(moved.resolve("tables/" + table + ".csv")));
        }
        assertThat(reviewer.run("verify").exit()).isZero();
        assertThat(reviewer.read("README.md"))
                .contains(
                        "ictmon -w . table matrix -c small --round 1",
                        "ictmon -w . table $name -c small --round 1 --format csv -q | cmp - tables/$name.csv");
        assertThat(reviewer.read("ro-crate-metadata.json"))
                .contains("https://w3id.org/ro/crate/1.1", "index/small/store.sqlite", "\"sha256\"");
        assertThat(reviewer.read("cdxj/small.cdxj").lines())
                .isSorted()
                .anyMatch(line -> line.startsWith("example,centre)/news/1.html 20"));
    }

    @Test
    void a_package_says_what_of_persons_is_in_it_and_can_leave_out_what_cannot_be_masked() throws Exception {
        for (String contents : List.of("record", "rows")) {
            bench.run("export", "--package", "../" + contents, "--contents", contents)
                    .succeeded();
        }
        Workbench record = new Workbench(folder.resolve("record"));
        assertThat(record.run("table", "matrix", "--format", "csv").succeeded())
                .isEqualTo(record.read("tables/matrix.csv"));
        assertThat(folder.resolve("record/index/small/warc")).doesNotExist();
        assertThat(record.read("README.md")).contains("archived pages are not part", "cannot be masked");
        Workbench rows = new Workbench(folder.resolve("rows"));
        assertThat(folder.resolve("rows/index")).doesNotExist();
        assertThat(rows.read("README.md"))
                .contains("are masked in `tables` and `data`")
                .doesNotContain("store.sqlite");
        assertThat(rows.read("ro-crate-metadata.json")).contains("conditionsOfAccess", "are masked");
        String from = " FROM read_parquet('" + folder.resolve("rows/data/mentions.parquet") + "')";
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            assertThat(number(statement, "SELECT count(*)" + from + " WHERE href LIKE '%[phone]'"))
                    .isEqualTo(1);
            assertThat(number(statement, "SELECT count(*)" + from + " WHERE href LIKE '%380441234567'"))
                    .isZero();
        }
    }

    @Test
    void the_number_of_an_office_is_shown_if_the_campaign_keeps_it() throws IOException {
        Path campaign = bench.folder().resolve("config/campaigns/small.yaml");
        String before = Files.readString(campaign);
        assertThat(bench.run("export").out()).contains("[phone]").doesNotContain("380441234567");
        try {
            Files.writeString(campaign, before + "\nprivacy: {keep: [office-phone]}\n");
            for (String command : List.of("export", "explain")) {
                assertThat(bench.run(command, "--format", "csv").out())
                        .contains("380441234567")
                        .doesNotContain("[phone]");
            }
        } finally {
            Files.writeString(campaign, before);
        }
    }

    @Test
    void a_folder_that_holds_something_is_not_written_over() throws IOException {
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        Workbench.Result refused = bench.run("export", "--package", full.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("not empty");
        assertThat(full).isDirectoryContaining("glob:**mine.txt");
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
