package org.ictmonitor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.ictmonitor.analysis.SurveyComparison.Subject;
import org.junit.jupiter.api.Test;

class SurveyComparisonTest {
    private static final String FILE = """
            table,row,code,column,value
            # a comment
            1,city level,,district,16.2
            3,Zoom,zoom,inform,60.8
            3,Chats,viber.chat,inform,67.5
            3,SMS,sms,inform,31.1
            3,Communities,viber.community,inform,70
            4,Diia,diia,registration,52.7
            """;

    @Test
    void a_row_of_the_survey_stands_beside_the_same_row_of_the_round() {
        ResultTable table = comparison().shares(Subject.TOOLS, SmallStudy.VIEW, Question.EVERYTHING);
        assertThat(table.rows())
                .hasSize(4)
                .allMatch(row -> table.text(row, "purpose").equals("inform"));
        List<Object> community = table.rows().get(1);
        assertThat(table.text(community, "code")).isEqualTo("viber.community");
        assertThat(community.get(table.position("portal_share"))).isEqualTo(0.5);
        assertThat(community.getLast()).isEqualTo(0.7);
        assertThat(table.notes().getFirst()).contains("measure different things");
    }

    @Test
    void only_one_of_four_tools_is_named_so_the_correlation_is_that_of_its_place() {
        ResultTable table = comparison().correlations(Subject.TOOLS, SmallStudy.VIEW, Question.EVERYTHING);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().subList(0, 2)).isEqualTo(List.of("inform", 4L));
        assertThat((double) table.rows().getFirst().get(2)).isBetween(0.774, 0.775);
        assertThat(comparison()
                        .correlations(Subject.SERVICES, SmallStudy.VIEW, Question.EVERYTHING)
                        .rows())
                .containsExactly(List.of("registration", 1L, "", "", "", "", "", ""));
    }

    @Test
    void a_value_that_is_no_percentage_is_named_with_its_line() {
        assertThatThrownBy(() -> SurveyFile.read(new StringReader(FILE + "3,Skype,skype,inform,many\n"), "s.csv"))
                .hasMessage("s.csv, line 9: the value 'many' is no number.");
        assertThatThrownBy(() -> SurveyFile.read(new StringReader(FILE + "3,Skype,skype,inform,120\n"), "s.csv"))
                .hasMessageContaining("s.csv, line 9: the value 120");
        assertThatThrownBy(() -> SurveyFile.read(new StringReader("a,b\n1,2\n"), "s.csv"))
                .hasMessageStartingWith("s.csv, line 1: expected the columns table");
    }

    private static SurveyComparison comparison() {
        return new SurveyComparison(SmallStudy.tables(), SurveyFile.read(new StringReader(FILE), "survey.csv"));
    }
}
