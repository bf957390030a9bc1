package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The survey beside the three portals of {@link SmallStudy}, through the command line. */
class SurveyCommandTest {
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
    void each_tool_and_direction_of_the_survey_has_a_row_with_both_shares() {
        Workbench.Result result = bench.run("survey", "--format", "csv");
        assertThat(result.rows()).hasSize(60);
        assertThat(result.lines().getFirst()).endsWith("portal_share,low,high,attachments,survey_share");
        assertThat(result.rows())
                .contains("zoom,Zoom,communication;online-provision,provide,1,1,1,0.333333,0.0614919,0.79234,0,0.352")
                .anyMatch(row -> row.matches("telegram.channel,.*,inform,.*,0\\.297"));
        assertThat(result.err())
                .startsWith("The survey asked people what they use")
                .contains("measure different things");
    }

    @Test
    void people_see_shares_and_correlations_and_programs_one_of_them() {
        String shown = bench.run("survey").succeeded();
        assertThat(shown).contains("survey_share", "spearman_low", "kendall_high");
        assertThat(bench.run("survey", "--format", "csv", "--correlation").rows())
                .hasSize(3)
                .allMatch(row -> row.matches("(inform|communicate|provide),20,.*"));
        assertThat(bench.run("survey", "--of", "services", "--format", "csv").rows())
                .hasSize(15);
    }

    @Test
    void the_plot_is_a_picture_with_names_and_a_description() {
        Workbench.Result result = bench.run("survey", "--plot", "survey.svg", "--quiet", "--format", "csv");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(bench.read("survey.svg"))
                .startsWith("<?xml version")
                .contains("xmlns=\"http://www.w3.org/2000/svg\"", ">Zoom</text>", "<desc>", "QR code: 16.2\u00A0% / ")
                .doesNotContain("NaN");
    }

    @Test
    void a_survey_of_ones_own_is_read_and_its_mistakes_are_named() {
        bench.write("mine.csv", "table,row,code,column,value\n3,Zoom,zoom,inform,50\n");
        assertThat(bench.run("survey", "--survey", "mine.csv", "--format", "csv")
                        .rows())
                .singleElement()
                .asString()
                .startsWith("zoom,")
                .endsWith(",0.5");
        bench.write("bad.csv", "table,row,code,column,value\n3,Zoom,zoom,inform,half\n");
        assertThat(bench.run("survey", "--survey", "bad.csv").err()).contains("bad.csv, line 2", "'half' is no number");
        assertThat(bench.run("survey", "--survey", "none.csv").exit()).isEqualTo(2);
    }
}
