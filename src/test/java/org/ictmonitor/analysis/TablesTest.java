package org.ictmonitor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ictmonitor.Dimension;
import org.ictmonitor.MonitorException;
import org.ictmonitor.PortalCategory;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void tools_count_their_kinds_and_absent_tools_have_zeros() {
        assertThat(lines(table(TableName.TOOLS, Question.EVERYTHING)))
                .containsExactly(
                        "code|label|tool_category|mentions|pages|portals|portal_share|low|high|attachments",
                        "viber|Viber|communication;dissemination|4|3|2|1.000|0.342|1.000|0",
                        "viber.chat|Viber chat|communication|1|1|1|0.500|0.095|0.905|0",
                        "viber.community|Viber community|dissemination|2|1|1|0.500|0.095|0.905|0",
                        "zoom|Zoom|online-provision|2|2|1|0.500|0.095|0.905|0",
                        "sms|SMS|dissemination|0|0|0|0.000|0.000|0.658|0");
    }

    @Test
    void the_foot_of_a_table_says_what_its_numbers_rest_on() {
        assertThat(table(TableName.TOOLS, Question.EVERYTHING).notes())
                .containsExactly(
                        "Units: sampling unit portal, recording unit mention, context unit sentence.",
                        "n = 6 mentions (5 in content, 1 in templates) on 4 pages of 2 portals, of 3 portals in the sample.",
                        "Templates: a block that a portal repeats on several pages is one mention, with the language and month"
                                + " of the page that stands for it; pages and portals count all pages that have it.",
                        "Round 1 (crawl, finished), 2026-03-01 to 2026-03-02.",
                        "Coverage: 2 of 3 portals reached; 14 URLs found = 5 fetched + 1 redirects + 3 failed (dns 1,"
                                + " http-status 2) + 5 excluded (other-host 4, robots 1) + 0 waiting.",
                        "Codebook c0deb00c0001.",
                        "Filters: none.",
                        "A code’s row counts its kinds too (viber counts viber.chat): rows do not sum to n, the rows of the"
                                + " highest codes do.",
                        "portal_share: portals with a mention of the portals reached in the row’s group; low and high: its 95 %"
                                + " interval by Wilson.");
    }

    @Test
    void urls_of_no_portal_are_part_of_the_coverage_unless_portals_are_asked_for() {
        Map<String, Coverage> coverage = new HashMap<>(SmallStudy.VIEW.coverage());
        coverage.put("", Coverage.of(0, 0, Map.of(), Map.of("other-host", 7L), 0));
        RoundView view = new RoundView(SmallStudy.ROUND, SmallStudy.VIEW.portals(), coverage);
        assertThat(notes(view, Question.EVERYTHING)).contains("; 21 URLs found", "excluded (other-host 11, robots 1)");
        assertThat(notes(view, Question.EVERYTHING.withPortals(Set.of("family"))))
                .contains("; 2 URLs found");
    }

    @Test
    void a_matrix_has_a_row_for_each_purpose() {
        assertThat(lines(table(TableName.MATRIX, SmallStudy.codes("viber"))))
                .contains(
                        "code|label|tool_category|purpose|mentions|pages|portals|portal_share|low|high|attachments",
                        "viber|Viber|communication;dissemination|inform|2|1|1|0.500|0.095|0.905|0",
                        "viber|Viber|communication;dissemination|communicate|2|2|2|1.000|0.342|1.000|0",
                        "viber|Viber|communication;dissemination|provide|0|0|0|0.000|0.000|0.658|0",
                        "viber.chat|Viber chat|communication|communicate|1|1|1|0.500|0.095|0.905|0")
                .hasSize(1 + 3 * 4);
    }

    @Test
    void purposes_count_tools_only() {
        assertThat(lines(table(TableName.PURPOSES, Question.EVERYTHING)))
                .containsExactly(
                        "purpose|mentions|pages|portals|portal_share|low|high|attachments",
                        "inform|2|1|1|0.500|0.095|0.905|0",
                        "communicate|2|2|2|1.000|0.342|1.000|0",
                        "provide|1|1|1|0.500|0.095|0.905|0",
                        "none|1|1|1|0.500|0.095|0.905|0");
    }

    @Test
    void services_and_documents_are_divided_by_aspect() {
        assertThat(lines(table(TableName.SERVICES, Question.EVERYTHING)))
                .contains(
                        "code|label|aspect|mentions|pages|portals|portal_share|low|high|attachments",
                        "diia|Diia|use|0|0|0|0.000|0.000|0.658|0",
                        "diia|Diia|registration|1|1|1|0.500|0.095|0.905|0");
        assertThat(lines(table(TableName.DOCUMENTS, Question.EVERYTHING)))
                .contains(
                        "document|Document in Diia|accepted|1|1|1|0.500|0.095|0.905|0",
                        "document.passport|Passport|accepted|1|1|1|0.500|0.095|0.905|0");
    }

    @Test
    void a_group_by_an_attribute_sums_its_portals_and_shares_are_of_the_group() {
        ResultTable table = SmallStudy.tables()
                .table(TableName.TOOLS, List.of(SmallStudy.VIEW), Question.EVERYTHING, List.of(Dimension.DISTRICT));
        assertThat(lines(table))
                .containsExactly(
                        "district|code|label|tool_category|mentions|pages|portals|portal_share|low|high|attachments",
                        "Podilskyi|viber|Viber|communication;dissemination|4|3|2|1.000|0.342|1.000|0",
                        "Podilskyi|viber.chat|Viber chat|communication|1|1|1|0.500|0.095|0.905|0",
                        "Podilskyi|viber.community|Viber community|dissemination|2|1|1|0.500|0.095|0.905|0",
                        "Podilskyi|zoom|Zoom|online-provision|2|2|1|0.500|0.095|0.905|0");
    }

    @Test
    void services_that_the_codebook_does_not_name_are_said_to_be_missing() {
        String others = "Services that the codebook does not name, the survey’s “other services”, are not counted; one"
                + " that is added to the codebook as a service has rows here.";
        assertThat(table(TableName.SERVICES, Question.EVERYTHING).notes()).contains(others);
        assertThat(table(TableName.DOCUMENTS, Question.EVERYTHING).notes()).doesNotContain(others);
    }

    @Test
    void two_groups_stand_in_the_order_asked_for_and_portals_in_the_order_of_the_seeds() {
        ResultTable table = SmallStudy.tables()
                .table(
                        TableName.PURPOSES,
                        List.of(SmallStudy.VIEW),
                        Question.EVERYTHING,
                        List.of(Dimension.PORTAL, Dimension.TYPE));
        assertThat(lines(table))
                .containsExactly(
                        "portal|type|purpose|mentions|pages|portals|portal_share|low|high|attachments",
                        "centre|centre of social services|inform|2|1|1|1.000|0.207|1.000|0",
                        "centre|centre of social services|communicate|1|1|1|1.000|0.207|1.000|0",
                        "family|service for children and family|communicate|1|1|1|1.000|0.207|1.000|0",
                        "family|service for children and family|provide|1|1|1|1.000|0.207|1.000|0",
                        "family|service for children and family|none|1|1|1|1.000|0.207|1.000|0");
    }

    @Test
    void portals_show_what_was_reached_and_what_they_name() {
        assertThat(lines(table(TableName.PORTALS, Question.EVERYTHING)))
                .containsExactly(
                        "portal|name|type|district|category|found|fetched|redirected|failed|excluded|waiting|mentions|pages|codes|last_reached|attachments",
                        "centre|Centre of social services|centre of social services|Podilskyi|social-service|11|3|1|2|5|0|5|2|3|2026-03-01|0",
                        "family|Family service|service for children and family|Podilskyi|social-service|2|2|0|0|0|0|3|2|2|2026-03-01|0",
                        "diia|Diia|none|none|digital-service|1|0|0|1|0|0|0|0|0||0");
    }

    @Test
    void a_filter_that_no_portal_fits_counts_nothing_and_not_everything() {
        Question nobody = new Question(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("centre"),
                Set.of(),
                Set.of(),
                Set.of(PortalCategory.DIGITAL_SERVICE),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
        assertThat(lines(table(TableName.TOOLS, nobody)))
                .contains("viber|Viber|communication;dissemination|0|0|0||||0");
        assertThat(table(TableName.TOOLS, nobody).notes())
                .contains("Filters: portal centre; category digital-service.");
    }

    @Test
    void rounds_side_by_side_have_a_column() {
        ResultTable table = SmallStudy.tables()
                .table(TableName.PURPOSES, List.of(SmallStudy.VIEW), Question.EVERYTHING, List.of(Dimension.ROUND));
        assertThat(lines(table))
                .startsWith(
                        "round|purpose|mentions|pages|portals|portal_share|low|high|attachments",
                        "1|inform|2|1|1|0.500|0.095|0.905|0");
    }

    @Test
    void what_is_not_known_is_named_with_what_is() {
        assertThatThrownBy(() -> table(TableName.TOOLS, Question.EVERYTHING.withPortals(Set.of("center"))))
                .isInstanceOf(MonitorException.class)
                .hasMessage("--portal 'center' is not known; expected one of: centre, diia, family.");
        assertThatThrownBy(() -> table(TableName.TOOLS, SmallStudy.codes("vibre")))
                .hasMessageStartingWith("--code 'vibre' is not known");
        assertThatThrownBy(() -> table(TableName.TOOLS, SmallStudy.codes("diia")))
                .hasMessageContaining("codes of the kind tool");
    }

    private static String notes(RoundView view, Question question) {
        ResultTable table = SmallStudy.tables().table(TableName.TOOLS, List.of(view), question, List.of());
        return String.join("\n", table.notes());
    }

    private static ResultTable table(TableName name, Question question) {
        return SmallStudy.tables().table(name, List.of(SmallStudy.VIEW), question, List.of());
    }

    private static List<String> lines(ResultTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(Column::name).collect(Collectors.joining("|")));
        table.rows().forEach(row -> lines.add(row.stream().map(TablesTest::text).collect(Collectors.joining("|"))));
        return lines;
    }

    private static String text(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.3f", number) : value.toString();
    }
}
