package org.ictmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ictmonitor.analysis.SmallStudy;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final String HOSTILE =
            "</title><script>alert(1)</script>\"' onload=alert(2) & <img src=x onerror=a>";

    @Test
    void it_needs_nothing_from_outside_and_no_script_but_its_own_may_run() {
        String html = report("en", "Kyiv");
        assertThat(html).doesNotContain("<link", "@import", "url(", " src=", "onclick");
        assertThat(matches(html, "<script")).hasSize(1);
        assertThat(html).contains("default-src &#39;none&#39;").contains("script-src &#39;sha256-");
    }

    @Test
    void a_hostile_title_is_only_text() {
        String html = report("en", HOSTILE);
        assertThat(html).contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onload");
        assertThat(html).doesNotContain("<script>alert", "<img");
    }

    @Test
    void every_link_of_a_cell_leads_to_a_list_in_the_file() {
        String html = report("en", "Kyiv");
        List<String> anchors = matches(html, "href=\"#([^\"]+)\"");
        assertThat(anchors).hasSizeGreaterThan(20);
        assertThat(matches(html, " id=\"([^\"]+)\"")).doesNotHaveDuplicates().containsAll(new TreeSet<>(anchors));
        assertThat(matches(html, "<h3 id=\"([^\"]+)\""))
                .allSatisfy(list -> assertThat(anchors).contains(list));
    }

    @Test
    void a_cell_says_how_many_mentions_it_has_and_its_list_says_the_same() {
        String html = report("en", "Kyiv");
        assertThat(html)
                .contains("<a href=\"#m-purpose-viber-communicate\">1</a>")
                .contains("<h3 id=\"m-purpose-viber-communicate\">communicate, in content: 1 mentions</h3>")
                .contains("<a href=\"#m-purpose-viber-inform\">2</a>");
    }

    @Test
    void every_number_but_0_in_a_table_leads_somewhere() {
        List<String> cells = matches(report("en", "Kyiv"), "<td class=\"number[^>]*>(.*?)</td>");
        assertThat(cells)
                .hasSizeGreaterThan(60)
                .allSatisfy(cell -> assertThat(cell).matches("|0|<a href=\"#[^\"]+\">[0-9.]+</a>"));
    }

    @Test
    void pages_and_portals_of_a_tool_lead_to_its_mentions_in_content_and_templates() {
        assertThat(report("en", "Kyiv"))
                .contains("<h3 id=\"m-whole-viber-all\">in content and templates: 4 mentions</h3>")
                .containsPattern("<a href=\"#m-whole-viber-all\">3</a>.*<a href=\"#m-whole-viber-all\">2</a>");
    }

    @Test
    void what_was_reached_of_a_portal_leads_to_the_reasons() {
        assertThat(report("en", "Kyiv"))
                .contains(
                        ">Centre of social services (centre)</td>",
                        "<a href=\"#coverage-centre\">11</a>",
                        "<a href=\"#m-site--centre\">5</a>")
                .contains("<h3 id=\"coverage-centre\">Centre of social services</h3>\n"
                        + "<p>11 URLs were found: 3 fetched, 1 redirects, 2 failed (http-status 2), 5 left out by rules"
                        + " (other-host 4, robots 1), 0 still waiting.</p>");
    }

    @Test
    void the_summary_says_in_words_what_the_round_shows_and_no_change_where_there_is_no_round_before() {
        assertThat(report("en", "Kyiv"))
                .contains("<li>Most portals name Viber (2 of 2), Zoom (1 of 2). <a href=\"#tools\">")
                .contains(
                        "<li>Of 5 mentions of tools in content, by purpose: inform 2, communicate 1, provide 1, none of"
                                + " them 1. <a href=\"#matrix\">")
                .doesNotContain("Since the round before");
    }

    @Test
    void a_round_without_files_has_no_column_of_them() {
        assertThat(report("en", "Kyiv")).doesNotContain(">attachments<", "\"attachments\"");
    }

    @Test
    void a_link_of_a_page_that_would_run_something_is_text() {
        Html html = new Html().outward("javascript:alert(1)", "x").outward("https://a.example/?a=1&b=\"", "y");
        assertThat(html)
                .hasToString("<span>x</span>"
                        + "<a href=\"https://a.example/?a=1&amp;b=&quot;\" rel=\"noopener noreferrer nofollow\">y</a>");
    }

    @Test
    void the_same_round_gives_the_same_characters() {
        assertThat(report("uk", "Київ")).isEqualTo(report("uk", "Київ"));
    }

    @Test
    void both_languages_have_the_same_words() {
        assertThat(Wording.in("uk").keys()).isEqualTo(Wording.in("en").keys());
        assertThat(report("uk", "Київ")).contains("<html lang=\"uk\">", "Інструменти за призначенням");
        assertThatThrownBy(() -> Wording.in("de")).hasMessage("There is no report in 'de'; expected one of: en, uk.");
    }

    @Test
    void a_portal_that_was_not_reached_is_not_shown_as_one_without_mentions() {
        assertThat(report("en", "Kyiv"))
                .contains("<th scope=\"row\">Diia (not reached)</th>")
                .contains("<th scope=\"row\">Family service</th>");
    }

    @Test
    void plots_say_in_words_what_they_show() {
        assertThat(report("en", "Kyiv"))
                .contains("<desc>Viber: 2 of 2 portals, 100 %; Zoom: 1 of 2 portals, 50 %</desc>")
                .contains("<desc>2022-01: 2; 2022-03: 1</desc>")
                .contains("2022-02-24 full-scale invasion");
    }

    static String report(String language, String title) {
        StringBuilder out = new StringBuilder();
        try {
            new HtmlReport(SmallStudy.campaign(title), SmallStudy.CODEBOOK, language)
                    .write(
                            SmallStudy.VIEW,
                            SmallStudy.tables(),
                            SmallStudy.MENTIONS,
                            ReportAnswers.of(Optional.empty()),
                            out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(HtmlReportTest::firstGroup)
                .toList();
    }

    private static String firstGroup(MatchResult result) {
        return result.groupCount() == 0 ? result.group() : result.group(1);
    }
}
