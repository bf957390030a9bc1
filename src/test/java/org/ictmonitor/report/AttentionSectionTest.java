package org.ictmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.SmallStudy;
import org.junit.jupiter.api.Test;

/** Before and after the event, as a reader on a phone gets it. */
class AttentionSectionTest {
    private static final List<Column> COLUMNS = List.of(
                    "base",
                    "code",
                    "#with_before",
                    "~share_before",
                    "#with_after",
                    "~share_after",
                    "~cohens_h",
                    "~odds_ratio",
                    "~p",
                    "~p_adjusted")
            .stream()
            .map(Column::named)
            .toList();

    private static String shown(List<List<Object>> rows) {
        Html html = new Html();
        ResultTable sides = new ResultTable("Before and after", COLUMNS, rows, List.of("A note."));
        new AttentionSection(sides, SmallStudy.CODEBOOK, Wording.in("en")).write(html);
        return html.toString();
    }

    private static List<Object> row(String base, String code, long before, long after) {
        return List.of(base, code, before, before / 10.0, after, after / 10.0, 0.5, 2.0, 0.04, 0.08);
    }

    @Test
    void all_pages_come_first_and_the_common_ones_are_folded() {
        String html = shown(List.of(
                row("all", "all", 3, 4),
                row("all", "viber", 3, 4),
                row("common", "all", 1, 2),
                row("common", "zoom", 1, 2)));
        String open = html.substring(0, html.indexOf("<details"));
        String folded = html.substring(html.indexOf("<details"), html.indexOf("</details>"));
        assertThat(open).contains(">viber<").doesNotContain(">zoom<");
        assertThat(folded).contains("<summary>", ">zoom<").doesNotContain(">viber<");
        assertThat(html.substring(html.indexOf("</details>"))).contains("A note.");
    }

    @Test
    void codes_have_their_labels_and_lead_to_their_mentions_on_each_side() {
        assertThat(shown(List.of(row("all", "all", 3, 4), row("all", "viber.chat", 0, 4))))
                .contains(">all</td>", ">Viber chat</td>", ">viber.chat</td>")
                .contains("<a href=\"#m-before--all\">3</a>", "<a href=\"#m-after-viber.chat-all\">4</a>")
                .doesNotContain("#m-before-viber.chat-all");
    }

    @Test
    void a_probability_stands_beside_what_it_is_after_so_many_comparisons() {
        assertThat(shown(List.of(row("all", "viber", 3, 4))))
                .contains("p (Fisher)", "p adjusted", "<a href=\"#methods-effect\">0.080</a>");
    }

    @Test
    void a_code_that_no_page_of_either_period_names_is_only_counted() {
        String html = shown(List.of(
                row("all", "all", 0, 1),
                row("all", "viber", 0, 1),
                row("all", "zoom", 0, 0),
                row("all", "meet", 0, 0)));
        assertThat(html)
                .contains(">viber<")
                .doesNotContain(">zoom<", ">meet<")
                .contains("Codes that none of these pages names and that are left out here: 2.");
    }

    @Test
    void a_base_without_a_mention_says_so_in_place_of_an_empty_table() {
        String html = shown(List.of(row("all", "all", 0, 1)));
        assertThat(html.substring(html.indexOf("<details")))
                .contains("No page of either period names")
                .doesNotContain("<table");
    }
}
