package org.ictmonitor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ictmonitor.Codebook;
import org.ictmonitor.MonitorException;
import org.junit.jupiter.api.Test;

class CodebookReaderTest {
    private static final String HEAD = "name: test\ncodes:\n";
    private static final String VIBER = "  viber:\n    kind: tool\n    labels: {en: Viber}\n";

    @Test
    void the_bundled_codebook_has_all_codes_of_the_contract() {
        String codes = CodebookReader.bundled().entries().stream()
                .map(entry -> entry.code().value())
                .collect(Collectors.joining(" "));
        assertThat(codes)
                .isEqualTo("website email viber viber.chat viber.community telegram telegram.group telegram.channel"
                        + " youtube youtube.channel facebook facebook.personal facebook.page facebook.group"
                        + " facebook.event instagram instagram.personal instagram.corporate zoom google-meet skype sms"
                        + " google-forms google-docs qr-code tiktok whatsapp signal chatbot diia helsi kyiv-id asc"
                        + " kyiv-digital document document.passport document.foreign-passport document.driver"
                        + " document.tax-number document.student document.birth document.idp document.pension"
                        + " document.vaccination document.other");
    }

    @Test
    void every_bundled_code_has_labels_in_three_languages() {
        assertThat(CodebookReader.bundled().entries())
                .allMatch(entry -> entry.labels().keySet().containsAll(List.of("uk", "ru", "en")));
    }

    @Test
    void an_unknown_key_is_named_with_its_line_and_the_nearest_known_one() {
        rejects(HEAD + VIBER + "    nmes: [x]\n", "book.yaml:6", "codes.viber.nmes", "did you mean 'codes.viber.names'?");
    }

    @Test
    void a_code_that_stands_twice_is_named_with_both_lines() {
        rejects(HEAD + VIBER + VIBER, "book.yaml:6", "'viber'", "already in line 3");
    }

    @Test
    void a_child_without_its_parent_is_rejected() {
        rejects(HEAD + VIBER.replace("viber:", "viber.chat:"), "book.yaml:3", "below viber");
    }

    @Test
    void an_unknown_kind_names_the_known_ones() {
        rejects(HEAD + VIBER.replace("tool", "thing"), "book.yaml:4", "'thing'", "tool, service, document");
    }

    @Test
    void an_unknown_class_in_a_pattern_is_rejected() {
        rejects(HEAD + VIBER + "    names: [\"<grup> viber\"]\n", "book.yaml:6", "<grup>");
    }

    @Test
    void a_wrong_item_of_a_long_list_is_named_with_its_own_line() {
        rejects(HEAD + VIBER + "    names:\n      - viber\n      - \"<grup> viber\"\n", "book.yaml:8", "<grup>");
        rejects(HEAD + VIBER + "    categories:\n      - communication\n      - talk\n", "book.yaml:8", "'talk'");
    }

    @Test
    void what_is_no_yaml_is_named_with_its_line() {
        rejects("name: [a\ncodes: }\n", "book.yaml:2");
    }

    @Test
    void an_empty_file_says_what_belongs_into_it() {
        rejects("", "book.yaml", "codes:");
    }

    @Test
    void a_missing_file_is_a_wrong_call() {
        assertThatThrownBy(() -> CodebookReader.read(Path.of("no-such.yaml")))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("no-such.yaml");
    }

    private static void rejects(String yaml, String... parts) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(MonitorException.class)
                .hasMessageContainingAll(parts);
    }

    private static Codebook read(String yaml) {
        return CodebookReader.read("book.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
