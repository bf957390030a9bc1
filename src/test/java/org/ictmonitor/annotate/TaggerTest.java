package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The rules of the coding manual and the inflections of every code, from tables that a researcher can read. */
class TaggerTest {
    @ParameterizedTest(name = "{1}: {2}")
    @CsvFileSource(resources = "inflection.csv", delimiter = ';', maxCharsPerColumn = 10_000)
    void every_form_of_a_name_is_its_code(String language, String code, String forms) {
        assertThat(Arrays.stream(forms.split(" / "))
                        .filter(form -> !codesOf(form, language).equals(code)))
                .as("forms of %s that were read as something else", code)
                .isEmpty();
    }

    private static String codesOf(String form, String language) {
        String carrier =
                language.equals("en") ? "Please use the " + form + " today." : "Тут є " + form + " для громадян.";
        String marked = Passages.marked(carrier, language);
        return marked.isEmpty() ? "nothing" : marked.replaceAll("=[^|]*", "").replace(" ", "");
    }

    @ParameterizedTest(name = "rule {0}: {2}")
    @CsvFileSource(
            resources = "rules.csv",
            delimiter = ';',
            quoteCharacter = '\0',
            emptyValue = "",
            maxCharsPerColumn = 10_000)
    void rules_of_the_coding_manual(String rule, String language, String text, String expected) {
        assertThat(Passages.marked(text, language)).as("rule %s", rule).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(
            resources = "variants.csv",
            delimiter = ';',
            quoteCharacter = '\0',
            emptyValue = "",
            maxCharsPerColumn = 10_000)
    void names_are_found_however_they_are_written(String varied, String language, String text, String expected) {
        assertThat(Passages.marked(text, language)).as(varied).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "diia.csv", delimiter = ';', quoteCharacter = '\0', maxCharsPerColumn = 10_000)
    void the_service_is_told_from_the_action(String answer, String text) {
        assertThat(Passages.marked(text, "uk").contains("diia=")).isEqualTo(answer.equals("yes"));
    }
}
