package org.ictmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MonthPlotTest {
    private static String drawn(String first, String last) {
        SortedMap<YearMonth, Long> counts = new TreeMap<>();
        counts.put(YearMonth.parse(first), 3L);
        counts.put(YearMonth.parse(last), 15L);
        Html html = new Html();
        new MonthPlot("Months", counts, Optional.empty()).write(html);
        return String.join(
                " ",
                Pattern.compile("<text [^>]*>([^<]*)<")
                        .matcher(html.toString())
                        .results()
                        .map(MonthPlotTest::words)
                        .toList());
    }

    private static String words(MatchResult text) {
        return text.group(1);
    }

    @Test
    void a_few_months_have_their_counts_and_as_many_names_as_a_phone_has_room_for() {
        assertThat(drawn("2022-01", "2022-04")).isEqualTo("3 2022-01 2022-02 2022-03 15 2022-04");
        assertThat(drawn("2021-09", "2022-07")).isEqualTo("3 2021-09 2021-12 2022-03 2022-06 15");
        assertThat(drawn("2021-09", "2022-09")).isEqualTo("3 2021-09 2022-01 2022-05 15");
    }

    @Test
    void many_months_have_the_years_below_their_januaries() {
        assertThat(drawn("2020-11", "2023-02")).isEqualTo("2021 2022 2023");
    }
}
