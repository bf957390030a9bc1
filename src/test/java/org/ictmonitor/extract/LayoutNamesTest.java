package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which zone the parts of old layouts get by their ids and class names. */
class LayoutNamesTest {
    private static final String PAGE = "<div id=text><h1>Служба</h1><p>"
            + "Центр надає соціальні послуги сім’ям, дітям та молоді у складних життєвих обставинах. ".repeat(3)
            + "</p></div>";

    @ParameterizedTest
    @CsvFileSource(resources = "layout-names.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 2)
    void a_part_of_a_layout_has_the_zone_that_its_name_says(String html, String zone) {
        assertThat(Responses.page(html.replace("PAGE", PAGE)).blocks())
                .filteredOn(block -> block.text().contains("ТУТ"))
                .extracting(block -> block.zone().key())
                .containsExactly(zone);
    }
}
