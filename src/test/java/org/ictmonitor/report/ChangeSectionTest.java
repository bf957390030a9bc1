package org.ictmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.SmallStudy;
import org.junit.jupiter.api.Test;

/** Changes as the report shows them. */
class ChangeSectionTest {
    private static final List<Column> COLUMNS = Stream.of(
                    "portal",
                    "url",
                    "change",
                    "code",
                    "purpose",
                    "aspect",
                    "#before",
                    "#after",
                    "zone",
                    "~confidence",
                    "before_sentence",
                    "after_sentence",
                    "diff")
            .map(Column::named)
            .toList();

    private static String shown(Object... row) {
        Html html = new Html();
        ResultTable changes = new ResultTable("Changes", COLUMNS, List.of(List.of(row)), List.of());
        new ChangeSection(changes, SmallStudy.CODEBOOK, Wording.in("en")).write(html);
        return html.toString();
    }

    private static String fact(String code, String purpose, String aspect) {
        return shown("a", "", "appeared", code, purpose, aspect, 0L, 1L, "main", 0.9, "", "We are on it.", "");
    }

    @Test
    void a_tool_has_its_label_and_what_it_is_named_for() {
        assertThat(fact("viber.chat", "communicate", "none"))
                .contains(
                        ">Viber chat</td>", ">communicate</td>", "<a href=\"#m-purpose-viber.chat-communicate\">1</a>")
                .doesNotContain("none of them");
    }

    @Test
    void a_document_has_what_is_said_of_it() {
        assertThat(fact("document.passport", "none", "accepted"))
                .contains(">Passport</td>", ">accepted</td>", "<a href=\"#m-aspect-document.passport-accepted\">1</a>");
    }

    @Test
    void counts_without_a_list_lead_to_what_they_count() {
        assertThat(shown("a", "http://a.example/", "changed", "", "", "", 2L, 3L, "", "", "", "", ""))
                .contains("<a href=\"#methods-counts\">2</a>", "<a href=\"#methods-counts\">3</a>");
    }

    @Test
    void words_that_went_and_came_are_marked_and_never_markup_of_their_page() {
        String diff = "Ask [-Skype <b>-] {+Zoom\n<script>+} today";
        assertThat(shown("a", "http://a.example/", "changed", "", "", "", 1L, 1L, "", "", "", "", diff))
                .contains("Ask <del>Skype &lt;b&gt;</del> <ins>Zoom\n&lt;script&gt;</ins> today");
    }
}
