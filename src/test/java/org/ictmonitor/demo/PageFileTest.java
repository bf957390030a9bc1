package org.ictmonitor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.ictmonitor.MonitorException;
import org.junit.jupiter.api.Test;

class PageFileTest {
    @Test
    void keys_end_at_the_first_empty_line() {
        PageFile page = PageFile.parse(
                "a.html", "path: /a\ntitle: Час: 9:00\npublished: 2022-03-12\n\n<p>x: y</p>\n\n<p>z</p>\n");
        assertThat(page.keys()).containsEntry("title", "Час: 9:00");
        assertThat(page.date("published")).contains(LocalDate.of(2022, 3, 12));
        assertThat(page.content()).isEqualTo("<p>x: y</p>\n\n<p>z</p>\n");
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void a_page_without_a_path_is_named() {
        assertThatThrownBy(() -> PageFile.parse("ngo/a.html", "title: A\n\n<p>"))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("ngo/a.html")
                .hasMessageContaining("path");
    }

    @Test
    void a_line_that_is_no_key_is_shown() {
        assertThatThrownBy(() -> PageFile.parse("ngo/a.html", "path: /a\n<p>Привіт</p>\n"))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("<p>Привіт</p>");
    }

    @Test
    void an_unknown_form_is_shown() {
        PageFile page = PageFile.parse("a.html", "path: /a\nform: pdf");
        assertThatThrownBy(page::form).isInstanceOf(MonitorException.class).hasMessageContaining("pdf");
    }

    @Test
    void a_template_line_with_a_place_that_the_page_does_not_fill_is_left_out() {
        Template template = new Template("<h1>{{title}}</h1>\n<time>{{published}}</time>\n<p>{{title}}</p>\n");
        assertThat(template.fill(Map.of("title", "$1 \\ {{x}}")))
                .isEqualTo("<h1>$1 \\ {{x}}</h1>\n<p>$1 \\ {{x}}</p>\n");
    }
}
