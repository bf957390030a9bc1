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

    /** Of the bot the first sentence says only that it is there. */
    private static final String BOT =
            "У громаді запрацював бот у Viber. Через нього мешканці подають заяви, передають показники й записуються на прийом.";

    @Test
    void the_sentences_of_a_short_block_tell_together_what_its_tools_are_for() {
        assertThat(purposesIn(BOT)).containsOnly(Purpose.PROVIDE);
    }

    @Test
    void in_a_long_block_each_sentence_tells_for_itself() {
        String alone = BOT.substring(0, BOT.indexOf('.') + 1);
        assertThat(purposesIn(BOT + " На вулиці Садовій садять липи.".repeat(12)))
                .containsExactlyElementsOf(purposesIn(alone))
                .doesNotContain(Purpose.PROVIDE);
    }

    private static List<Purpose> purposesIn(String text) {
        return Passages.read(text, "uk", List.of()).mentions().stream()
                .map(Mention::purpose)
                .toList();
    }

    @Test
    void what_a_sentence_shows_counts_once_and_an_emoji_is_one_sign() {
        assertThat(PurposeTraining.reader()
                        .seen("Пишіть, пишіть і пишіть у Viber \uD83D\uDE0A", "uk")
                        .features())
                .doesNotHaveDuplicates()
                .contains("ends=\uD83D\uDE0A");
    }

    private static Purpose purposeOf(String href) {
        return Passages.mentions("", Passages.icon(href, "")).get(0).purpose();
    }
}
