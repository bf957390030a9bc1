package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ictmonitor.Mention;
import org.ictmonitor.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PurposeTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "purposes.csv", delimiter = ';', quoteCharacter = '\0')
    void a_plain_sentence_shows_what_its_tools_are_for(String purpose, String language, String text) {
        assertThat(Passages.read(text, language, List.of()).mentions())
                .isNotEmpty()
                .allMatch(mention -> mention.purpose().key().equals(purpose));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "aspects.csv", delimiter = ';', quoteCharacter = '\0')
    void what_is_said_of_services_and_documents(String code, String aspect, String text) {
        Mention mention = Passages.mentions(text).stream()
                .filter(found -> found.code().value().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(mention.aspect().key()).isEqualTo(aspect);
    }

    @Test
    void links_without_words_have_the_purpose_of_what_they_point_to() {
        assertThat(purposeOf("https://www.facebook.com/centr")).isEqualTo(Purpose.INFORM);
        assertThat(purposeOf("mailto:a@b.ua")).isEqualTo(Purpose.COMMUNICATE);
        assertThat(purposeOf("viber://chat?number=1")).isEqualTo(Purpose.COMMUNICATE);
        assertThat(purposeOf("https://forms.gle/abc")).isEqualTo(Purpose.PROVIDE);
    }

    private static Purpose purposeOf(String href) {
        return Passages.mentions("", Passages.icon(href, "")).get(0).purpose();
    }
}
