package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.extract.Responses.header;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyKindTest {
    private static Extraction read(byte[] body, String type) {
        return new PageExtractor(1 << 20).extract(Responses.of(body, header("Content-Type", type)));
    }

    private static String whyNot(byte[] body, String type) {
        return ((Extraction.NotAPage) read(body, type)).why();
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.4 abc", "PK\u0003\u0004 abc", "GIF89a abc", "\u0089PNG abc", "\u00ff\u00d8\u00ff abc"})
    void a_file_that_is_called_html_is_no_page(String beginning) {
        assertThat(whyNot(beginning.getBytes(StandardCharsets.ISO_8859_1), "text/html"))
                .isEqualTo("binary data called text/html");
    }

    @Test
    void data_of_no_known_format_that_is_called_html_is_no_page() {
        byte[] noise = new byte[10_000];
        new Random(7).nextBytes(noise);
        assertThat(whyNot(noise, "text/html; charset=utf-8")).isEqualTo("binary data called text/html");
    }

    @ParameterizedTest
    @CsvSource({"application/json,{}", "text/css,a{}", "application/xml,<rss/>", "image/svg+xml,<svg/>"})
    void data_that_is_called_data_is_no_page(String type, String body) {
        assertThat(whyNot(body.getBytes(StandardCharsets.UTF_8), type)).contains("called " + type);
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/xhtml+xml", "TEXT/HTML;charset=x", "''", "application/xml"})
    void html_is_a_page_by_whatever_name(String type) {
        Extraction page = read("<html><p>Дія</p></html>".getBytes(StandardCharsets.UTF_8), type);
        assertThat(((Extraction.Extracted) page).page().mainText()).isEqualTo("Дія");
    }

    @Test
    void stray_control_characters_do_not_make_a_page_binary() {
        String html = "<p>" + "Текст сторінки ".repeat(50) + "\u0000\u0007</p>";
        assertThat(read(html.getBytes(StandardCharsets.UTF_8), "text/html")).isInstanceOf(Extraction.Extracted.class);
    }
}
