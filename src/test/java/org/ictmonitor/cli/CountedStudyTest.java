package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One round over the small study, and every table of it against the count by hand. */
class CountedStudyTest {
    @TempDir
    static Path folder;

    private static Workbench bench = new Workbench(Path.of(""));
    private static Workbench.Result crawled = new Workbench.Result(-1, "", "");

    @BeforeAll
    static void crawl() {
        try (PortalServer portals = SmallStudy.serve()) {
            bench = SmallStudy.in(folder, portals);
            crawled = bench.run("crawl", SmallStudy.NAME);
        }
    }

    private static String csv(String... arguments) {
        return bench.run(Stream.concat(Stream.of(arguments), Stream.of("--format", "csv"))
                        .toArray(String[]::new))
                .succeeded();
    }

    private static List<String> rows(String... arguments) {
        return csv(arguments).lines().skip(1).toList();
    }

    @Test
    void the_round_says_what_became_of_every_url() {
        assertThat(crawled.exit()).isZero();
        assertThat(crawled.out()).isEmpty();
        assertThat(crawled.err())
                .isEqualToIgnoringNewLines(
                        "round 1: 17 URLs found: 12 fetched (12 read, 0 not pages, 0 unreadable), 0 redirected,"
                                + " 1 failed (1 http-status), 4 left out (2 other-host, 1 robots, 1 scheme)");
    }

    @Test
    void tools_are_counted_as_by_hand() {
        assertThat(csv("table", "tools")).isEqualTo(PortalServer.csv("expected/tools.csv"));
    }

    @Test
    void the_matrix_is_counted_as_by_hand_and_the_rest_of_it_is_zero() {
        List<String> rows = csv("table", "matrix").lines().toList();
        assertThat(rows).hasSize(1 + 29 * 4);
        assertThat(rows.stream().filter(row -> !row.matches(".*,0,0,0,0,0,0\\.561497,0")))
                .containsExactlyElementsOf(
                        PortalServer.resource("expected/matrix.csv").lines().toList());
    }

    @Test
    void a_matrix_for_people_shows_mentions_and_says_where_the_shares_are() {
        Workbench.Result shown = bench.run("table", "matrix");
        assertThat(shown.succeeded().lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).doesNotContain("portal_share"));
        assertThat(shown.err()).startsWith("Shown are mentions.").contains("--format csv");
        assertThat(bench.run("table", "matrix", "--format", "csv").err()).doesNotContain("Shown are mentions.");
    }

    @Test
    void purposes_are_counted_as_by_hand() {
        assertThat(csv("table", "purposes")).isEqualToNormalizingNewlines("""
                purpose,label,mentions,pages,portals,portal_share,low,high,attachments
                interaction,Interaction with recipients,4,3,2,0.666667,0.20766,0.938508,0
                informing,Informing the community,4,7,2,0.666667,0.20766,0.938508,0
                prompt,Prompt communication with recipients,4,3,2,0.666667,0.20766,0.938508,0
                provision,Direct provision of services,3,2,1,0.333333,0.0614919,0.79234,0
                searching,Searching for information,0,0,0,0,0,0.561497,0
                competences,Developing competences,0,0,0,0,0,0.561497,0
                none,none of these,0,0,0,0,0,0.561497,0
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "services, diia, 1",
        "services, helsi, 1",
        "services, asc, 0",
        "documents, document, 1",
        "documents, document.other, 1",
        "documents, document.passport, 0"
    })
    void services_and_documents_are_counted_as_by_hand(String table, String code, long mentions) {
        assertThat(rows("table", table).stream()
                        .map(row -> row.replaceAll("\"[^\"]*\"", "").split(","))
                        .filter(cells -> cells[0].equals(code))
                        .mapToLong(cells -> Long.parseLong(cells[3]))
                        .sum())
                .isEqualTo(mentions);
    }

    @Test
    void portals_are_shown_with_what_was_reached_and_named() {
        String withoutDays = csv("table", "portals").replaceAll("\\d{4}-\\d{2}-\\d{2}", "DAY");
        assertThat(withoutDays).isEqualToNormalizingNewlines("""
                portal,name,type,district,category,found,fetched,redirected,failed,excluded,waiting,mentions,pages,codes,last_reached,attachments
                centre,Centre of Podil,centre of social services,Podilskyi,social-service,11,6,0,1,4,0,9,6,7,DAY,0
                diia,Public services,none,none,digital-service,3,3,0,0,0,0,3,3,3,DAY,0
                clinic,Clinic,other,Solomianskyi,digital-service,3,3,0,0,0,0,2,2,2,DAY,0
                """);
    }

    @Test
    void each_dimension_groups_the_same_mentions() {
        assertThat(viber("portal")).containsExactly("centre,viber,3,2,1", "centre,viber.community,1,1,1");
        assertThat(viber("district")).containsExactly("Podilskyi,viber,3,2,1", "Podilskyi,viber.community,1,1,1");
        assertThat(viber("type"))
                .containsExactly(
                        "centre of social services,viber,3,2,1", "centre of social services,viber.community,1,1,1");
        assertThat(viber("category"))
                .containsExactly("social-service,viber,3,2,1", "social-service,viber.community,1,1,1");
        assertThat(viber("lang")).containsExactly("uk,viber,3,2,1", "uk,viber.community,1,1,1");
        assertThat(viber("month")).containsExactly("undated,viber,3,2,1", "undated,viber.community,1,1,1");
        assertThat(viber("round")).containsExactly("1,viber,3,2,1", "1,viber.chat,0,0,0", "1,viber.community,1,1,1");
    }

    /** Group, code and counts of the Viber rows. */
    private static List<String> viber(String dimension) {
        return rows("table", "tools", "--code", "viber", "--by", dimension).stream()
                .map(row -> row.split(","))
                .map(cells -> String.join(",", cells[0], cells[1], cells[4], cells[5], cells[6]))
                .toList();
    }

    @Test
    void the_date_of_a_page_makes_its_month() {
        assertThat(rows("table", "purposes", "--by", "month").stream()
                        .map(row -> row.replaceAll(",[^,]*,[^,]*,[^,]*,[^,]*$", "")))
                .containsExactly(
                        "2021-11,informing,Informing the community,1,1,1",
                        "2022-03,provision,Direct provision of services,2,1,1",
                        "undated,interaction,Interaction with recipients,4,3,2",
                        "undated,informing,Informing the community,3,5,2",
                        "undated,prompt,Prompt communication with recipients,4,3,2",
                        "undated,provision,Direct provision of services,1,1,1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --code viber               | 3
            --code viber.community     | 1
            --code viber,telegram      | 5
            --purpose provide --portal centre     | 3
            --portal clinic            | 2
            --district Podilskyi       | 9
            --district none            | 3
            --type other               | 2
            --category digital-service | 5
            --lang en                  | 1
            --lang ru                  | 2
            --zone template            | 1
            --zone main                | 13
            --zone all                 | 14
            """)
    void a_filter_leaves_what_it_says(String filter, int mentions) {
        String[] call = ("explain " + filter).split(" ");
        assertThat(rows(call)).hasSize(mentions);
    }

    /** The footer of the centre has it on all six pages; the first page without a date stands for them. */
    @Test
    void an_icon_of_the_template_is_one_mention_on_the_pages_that_have_it() {
        assertThat(rows("explain", "--code", "instagram"))
                .singleElement()
                .asString()
                .startsWith("instagram,inform,none,attribute,0.9,http://centre.example/,centre,1,footer,")
                .endsWith(",6,page");
        assertThat(rows("explain", "--zone", "main")).allMatch(row -> row.endsWith(",1,page"));
    }

    @Test
    void a_cell_is_explained_by_its_sentences() {
        List<String> lines = rows("explain", "--code", "viber", "--purpose", "communicate");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("viber,communicate,none,text,1,http://centre.example/contacts.html,centre,1,main,"
                        + "\"Пишіть нам у Viber, якщо маєте запитання.\",Viber,,small-");
        assertThat(lines.get(1))
                .startsWith("viber,communicate,none,link,1,http://centre.example/contacts.html,centre,1,main,"
                        + "\"Відповімо на ваші запитання, напишіть нам.\",viber://chat?number=%2B[phone],"
                        + "viber://chat?number=%2B[phone],small-");
        assertThat(lines.get(2))
                .contains("\"'=Формула <img src=x onerror=alert(2)> у нашій спільноті у Viber, пишіть нам.\"");
    }

    @Test
    void the_same_rows_come_in_every_format() {
        String[] call = {"table", "tools", "--code", "zoom", "--format"};
        assertThat(format(call, "csv"))
                .isEqualTo("code,label,tool_category,mentions,pages,portals,portal_share,low,high,attachments\r\n"
                        + "zoom,Zoom,communication;online-provision,1,1,1,0.333333,0.0614919,0.79234,0\r\n");
        assertThat(format(call, "tsv"))
                .isEqualToNormalizingNewlines(
                        "code\tlabel\ttool_category\tmentions\tpages\tportals\tportal_share\tlow\thigh\tattachments\n"
                                + "zoom\tZoom\tcommunication;online-provision\t1\t1\t1\t0.333333\t0.0614919\t0.79234\t0\n");
        String object = "{\"code\":\"zoom\",\"label\":\"Zoom\",\"tool_category\":\"communication;online-provision\","
                + "\"mentions\":1,\"pages\":1,\"portals\":1,\"portal_share\":0.333333,\"low\":0.0614919,\"high\":0.79234,\"attachments\":0}";
        assertThat(format(call, "jsonl")).isEqualTo(object + "\n");
        assertThat(format(call, "json").replaceAll("\\s", "")).isEqualTo("[" + object + "]");
        assertThat(format(call, "md").lines().toList())
                .hasSize(3)
                .last()
                .asString()
                .matches("\\| *zoom *\\| *Zoom *\\|.*");
        assertThat(format(call, "table").lines().toList())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("zoom  Zoom");
    }

    private static String format(String[] call, String format) {
        return bench.run(Stream.concat(Stream.of(call), Stream.of(format)).toArray(String[]::new))
                .succeeded();
    }

    @Test
    void notes_stand_on_standard_error_or_on_request_in_the_output() {
        Workbench.Result plain = bench.run("table", "tools", "--format", "csv");
        assertThat(plain.err()).contains("n = 11 mentions (10 in content, 1 in templates) on 8 pages of 3 portals");
        assertThat(plain.out()).doesNotContain("#");
        Workbench.Result noted = bench.run("table", "tools", "--format", "csv", "--notes");
        assertThat(noted.err()).isEmpty();
        assertThat(noted.out().lines().filter(line -> line.startsWith("# "))).anyMatch(line -> line.contains("n = 11"));
        assertThat(bench.run("table", "tools", "--quiet").err()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_written_is_named_with_what_to_do() {
        Workbench.Result result = bench.run("table", "tools", "-o", "missing/tools.csv");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .contains("tools.csv: the rows cannot be written")
                .contains("check that its folder is there");
    }

    @Test
    void rows_go_into_a_file_with_a_byte_order_mark_if_asked() {
        Workbench.Result result = bench.run("table", "tools", "--format", "csv", "--bom", "-o", "tools.csv");
        assertThat(result.succeeded()).isEmpty();
        assertThat(bench.read("tools.csv")).isEqualTo("\uFEFF" + PortalServer.csv("expected/tools.csv"));
    }

    @Test
    void every_url_has_one_outcome_and_the_outcomes_sum_to_the_urls_found() {
        Map<String, Long> urls = rows("status", "small", "--urls").stream()
                .map(row -> row.split(","))
                .collect(Collectors.groupingBy(cells -> cells[1] + "," + cells[2], Collectors.counting()));
        Map<String, Long> counters = rows("status", "small").stream()
                .map(row -> row.split(","))
                .collect(Collectors.groupingBy(
                        cells -> cells[1] + "," + cells[2], Collectors.summingLong(cells -> Long.parseLong(cells[4]))));
        assertThat(urls)
                .isEqualTo(counters)
                .containsOnly(
                        Map.entry("centre,fetched", 6L),
                        Map.entry("centre,failed", 1L),
                        Map.entry("centre,excluded", 4L),
                        Map.entry("diia,fetched", 3L),
                        Map.entry("clinic,fetched", 3L));
        assertThat(rows("status"))
                .singleElement()
                .asString()
                .startsWith("small,1,crawl,finished,")
                .contains(",3,17,12,1,4,0,");
    }

    @Test
    void a_concordance_lines_up_what_matched() {
        assertThat(bench.run("kwic", "#viber").succeeded().replaceAll("(?m) +$", ""))
                .isEqualTo(PortalServer.resource("expected/kwic-viber.txt"));
        assertThat(rows("kwic", "консультація").stream().map(row -> row.replaceAll(",centre,1,main.*", "")))
                .containsExactly(
                        "\"\",Консультації,\" психолога\"",
                        "\"Психолог центру проводить \",консультації,\" для родин у Zoom щовівторка.\"",
                        "\"Щоб записатися на \",консультацію,\", заповніть анкету в Google Forms.\"");
        assertThat(rows("kwic", "near(#zoom, консультація, 10)")).hasSize(1);
        assertThat(rows("kwic", "#viber", "--portal", "clinic")).isEmpty();
    }

    @Test
    void a_search_finds_pages() {
        assertThat(urls("#viber"))
                .containsExactlyInAnyOrder("http://centre.example/contacts.html", "http://centre.example/hostile.html");
        assertThat(urls("#viber.community")).containsExactly("http://centre.example/hostile.html");
        assertThat(urls("консультація AND #zoom")).containsExactly("http://centre.example/news/1.html");
        assertThat(urls("врачам"))
                .containsExactlyInAnyOrder("http://clinic.example/", "http://clinic.example/question.html");
        assertThat(urls("#telegram AND portal:clinic")).containsExactly("http://clinic.example/question.html");
        assertThat(urls("динозавр")).isEmpty();
    }

    private static List<String> urls(String query) {
        return rows("search", query).stream().map(row -> row.split(",")[0]).toList();
    }

    @Test
    void the_report_shows_a_hostile_title_as_text() {
        Workbench.Result result = bench.run("report", "-o", "small.html");
        assertThat(result.succeeded()).contains("small.html");
        assertThat(bench.read("small.html"))
                .startsWith("<!doctype html>")
                .contains("<svg", "спільноті у Viber")
                .doesNotContain("<script>alert(1)", "<img src=x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            table tools --code vibr          | vibr | viber
            table tools --portal nowhere     | nowhere | centre
            table tools --round 99           | 99 | latest, all or one of: 1
            table tools --round soon         | soon | latest, all or one of: 1
            table tools --zone body          | body | main, template or all
            table tools --purpose chat       | chat | communicate
            table tools --format xls         | xls | jsonl
            table tools --by colour          | colour | district
            table toolz                      | toolz | matrix
            table portals --by district      | --by | portals
            table tools -c other             | other | small
            kwic (viber                      | (viber |
            kwic near(#viber,                | near |
            search colour:red                | colour | purpose
            search #vibr                     | vibr | code
            search purpose:chat              | chat | inform
            changes                          | two finished rounds |
            changes --from 1 --to 7          | 7 |
            report --language de             | de | uk
            """)
    void a_question_that_has_no_answer_is_answered_with_what_would_have_one(
            String call, String wrong, String expected) {
        Workbench.Result result = bench.run(call.split(" "));
        assertThat(result.exit()).as(result.toString()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("ictmon: ")
                .contains(wrong)
                .contains(expected == null ? "" : expected)
                .doesNotContain("\tat ");
    }
}
