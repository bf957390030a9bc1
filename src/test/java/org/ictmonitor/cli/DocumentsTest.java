package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code table documents} tells beside its counts, over two rounds of the small study whose page about documents is
 * another one: in the second round the refusal is gone and the centre words its offer anew.
 */
class DocumentsTest {
    private static final String CENTRE = "У ЦНАП приймаємо паспорт у Дії, довідки за телефоном 067 123-45-67.";
    private static final String CLINIC = "Паспорт у Дії приймаємо. Записатися на прийом можна через Helsi.";
    private static final String REFUSAL = "Цифровий паспорт у Дії не приймаємо.";
    private static final String SURER = "У ЦНАП приймають цифровий паспорт у застосунку Дія.";

    @TempDir
    static Path folder;

    private static Workbench bench = new Workbench(Path.of(""));
    private static List<String> first = List.of();

    @BeforeAll
    static void two_rounds() {
        try (PortalServer portals = SmallStudy.serve()) {
            bench = SmallStudy.in(folder, portals);
            portals.main("diia.example", "/documents.html", CENTRE, CLINIC, REFUSAL);
            bench.at(Instant.parse("2026-03-01T08:00:00Z"))
                    .run("crawl", SmallStudy.NAME)
                    .succeeded();
            first = told("1");
            portals.main("diia.example", "/documents.html", SURER, CLINIC);
            bench.at(Instant.parse("2026-03-08T08:00:00Z"))
                    .run("crawl", SmallStudy.NAME)
                    .succeeded();
        }
    }

    /** The rows of the passport that were ever seen: aspect, mentions, and what stands behind the shares. */
    private static List<String> told(String round, String... more) {
        return bench.run(call(round, more))
                .succeeded()
                .lines()
                .filter(row -> row.startsWith("document.passport,") && !row.endsWith(",,,,"))
                .map(row -> row.replaceFirst(
                        "document.passport,[^,]*,([^,]*,[0-9]+),[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*", "$1"))
                .toList();
    }

    private static String[] call(String round, String... more) {
        return Stream.concat(Stream.of("table", "documents", "--round", round, "--format", "csv"), Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void a_cell_names_services_days_and_its_surest_sentence_with_personal_data_masked() {
        assertThat(told("1"))
                .containsExactly(
                        "accepted,2,helsi;asc,2026-03-01,2026-03-01,"
                                + "\"У ЦНАП приймаємо паспорт у Дії, довідки за телефоном [phone].\"",
                        "not-accepted,1,,2026-03-01,2026-03-01," + REFUSAL);
        assertThat(told("1", "--unmasked").getFirst()).endsWith("\"" + CENTRE + "\"");
    }

    @Test
    void what_is_no_longer_said_keeps_its_days_and_has_no_sentence() {
        assertThat(told("2"))
                .containsExactly(
                        "accepted,2,helsi;asc,2026-03-01,2026-03-08," + SURER,
                        "not-accepted,0,,2026-03-01,2026-03-01,");
    }

    @Test
    void a_later_round_changes_nothing_in_an_earlier_one() {
        assertThat(told("1")).isEqualTo(first);
    }

    @Test
    void a_filter_narrows_what_is_told() {
        assertThat(told("2", "--portal", "clinic")).isEmpty();
        assertThat(told("2", "--zone", "template")).isEmpty();
        assertThat(told("2", "--zone", "main")).isEqualTo(told("2"));
    }

    @Test
    void a_code_tells_of_the_codes_below_it_and_a_group_of_its_own_mentions() {
        List<String> rows = bench.run(call("2", "--by", "type,month"))
                .succeeded()
                .lines()
                .skip(1)
                .toList();
        assertThat(rows)
                .containsExactly(
                        "none,undated,document,Electronic document in Diia,accepted,2,1,1,1,0.206549,1,0,"
                                + "helsi;asc,2026-03-01,2026-03-08," + SURER,
                        "none,undated,document.passport,Passport in Diia,accepted,2,1,1,1,0.206549,1,0,"
                                + "helsi;asc,2026-03-01,2026-03-08," + SURER);
    }
}
