package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DateTextTest {
    @ParameterizedTest
    @CsvFileSource(resources = "dates.csv", delimiter = '|', useHeadersInDisplayName = true)
    void the_first_date_of_a_text_is_read(String text, String date) {
        assertThat(DateText.first(text).map(LocalDate::toString).orElse("-")).isEqualTo(date);
    }
}
