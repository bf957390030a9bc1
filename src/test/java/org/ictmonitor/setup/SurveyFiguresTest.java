package org.ictmonitor.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The survey's figures against what its paper prints, and against the sums that a slip of the pen would break. */
class SurveyFiguresTest {
    /** The paper rounds each share of 74 respondents to one decimal. */
    private static final double ROUNDING = 0.2;

    private final ShippedTable survey = ShippedTable.survey();

    SurveyFiguresTest() throws IOException {}

    @ParameterizedTest
    @CsvSource(textBlock = """
            3, viber.chat,     inform,       67.5
            3, viber.chat,     provide,      50
            3, sms,            communicate,  41.1
            3, qr-code,        provide,      13.5
            4, diia,           consultation, 75.7
            4, kyiv-id,        use,          31.1
            4, kyiv-digital,   registration, 48.6
            """)
    void a_cell_is_as_printed(String table, String code, String column, double value) {
        assertThat(survey.of(table, column))
                .filteredOn(row -> row.get("code").equals(code))
                .extracting(row -> Double.valueOf(row.get("value")))
                .containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            inform,      20
            communicate, 20
            provide,     20
            """)
    void table_3_has_the_surveys_twenty_tools_for_each_purpose(String purpose, int tools) {
        assertThat(survey.of("3", purpose))
                .extracting(row -> row.get("code"))
                .hasSize(tools)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void everybody_answered_every_question_of_table_2_and_of_the_figures() {
        Map<String, Double> sums = survey.rows().stream()
                .filter(row -> List.of("2", "figure-1", "figure-2").contains(row.get("table")))
                .collect(Collectors.groupingBy(
                        row -> row.get("table") + " " + row.get("row"), Collectors.summingDouble(this::value)));

        assertThat(sums)
                .hasSize(8)
                .allSatisfy((question, sum) -> assertThat(sum).isCloseTo(100, within(ROUNDING)));
    }

    @Test
    void districts_and_institutions_each_add_up_to_everybody() {
        // The districts give 100.2: eleven shares, each rounded.
        assertThat(sum("district")).isCloseTo(100, within(0.3));
        assertThat(sum("institution")).isCloseTo(100, within(0.3));
    }

    private double sum(String column) {
        return survey.values("1", column).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private double value(CSVRecord row) {
        return Double.parseDouble(row.get("value"));
    }
}
