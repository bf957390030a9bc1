package org.ictmonitor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ictmonitor.Codebook;
import org.junit.jupiter.api.Test;

class CodebookCheckTest {
    private static final String BOOK = "name: test\ncodes:\n  viber:\n    kind: tool\n    categories: [communication]\n"
            + "    labels: {uk: Вайбер, ru: Вайбер, en: Viber}\n    names: [viber]\n";

    @Test
    void a_name_of_two_codes_and_a_missing_label_are_found() {
        Codebook book = read(BOOK
                + "  skype:\n    kind: tool\n    categories: [communication]\n    labels: {uk: Скайп, en: Skype}\n"
                + "    names: [viber]\n");
        assertThat(CodebookCheck.lint(book))
                .containsExactly("skype: has no label in ru", "skype: the name 'viber' stands at viber too");
    }

    @Test
    void what_changed_is_said_code_by_code() {
        Codebook after = read(BOOK.replace("[viber]", "[вайбер]") + "  sms:\n    kind: tool\n    labels: {en: SMS}\n");
        assertThat(CodebookCheck.diff(read(BOOK), after))
                .containsExactly("+ sms", "- viber names: viber", "+ viber names: вайбер");
    }

    private static Codebook read(String yaml) {
        return CodebookReader.read("book.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
