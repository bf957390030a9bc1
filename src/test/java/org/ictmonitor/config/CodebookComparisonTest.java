package org.ictmonitor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ictmonitor.Codebook;
import org.ictmonitor.config.CodebookComparison.Finding;
import org.junit.jupiter.api.Test;

class CodebookComparisonTest {
    private static final String BOOK =
            "name: test\ncodes:\n  viber:\n    kind: tool\n    labels: {uk: Вайбер, ru: Вайбер, en: Viber}\n    names: [viber]\n";

    @Test
    void the_bundled_codebook_has_nothing_to_find() {
        assertThat(CodebookComparison.lint(CodebookReader.bundled())).isEmpty();
    }

    @Test
    void a_name_of_two_codes_and_a_missing_label_are_found() {
        Codebook book =
                read(BOOK + "  skype:\n    kind: tool\n    labels: {uk: Скайп, en: Skype}\n    names: [viber]\n");
        assertThat(CodebookComparison.lint(book))
                .containsExactly(
                        new Finding("skype", "has no label in ru; tables will show the English one"),
                        new Finding("skype", "the name 'viber' belongs to viber too; the first one gets it"));
    }

    @Test
    void what_changed_is_said_code_by_code() {
        Codebook after = read(BOOK.replace("[viber]", "[вайбер]") + "  sms:\n    kind: tool\n    labels: {en: SMS}\n");
        assertThat(CodebookComparison.diff(read(BOOK), after))
                .containsExactly(
                        new Finding("sms", "is new"),
                        new Finding("viber", "name added: вайбер"),
                        new Finding("viber", "name removed: viber"));
    }

    private static Codebook read(String yaml) {
        return CodebookReader.read("book.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
