package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The main text of pages as portals have them, made with the systems that they are made with, written for this test: the
 * half in {@code pages}, on which rules may be tuned, and the half in {@code portal/judging}, written before any result on
 * it was seen and only ever used to judge. The floors are what was reached, less a little.
 */
class PortalPagesTest {
    @Test
    void main_text_on_the_half_that_rules_are_tuned_on_stays_as_good_as_it_is() throws IOException {
        assertThat(score("pages").f1()).isGreaterThan(0.995);
    }

    @Test
    void main_text_on_the_half_that_judges_stays_as_good_as_it_is() throws IOException {
        assertThat(score("portal/judging").f1()).isGreaterThan(0.97);
    }

    private static TextScore score(String folder) throws IOException {
        List<TextScore> scores = new ArrayList<>();
        for (String name : text(folder + "/list.txt").lines().toList()) {
            if (!name.startsWith("#")) {
                scores.add(TextScore.of(
                        text(folder + "/" + name + ".txt"), mainText(text(folder + "/" + name + ".html"))));
            }
        }
        return TextScore.average(scores);
    }

    private static String mainText(String html) {
        URI uri = URI.create("https://portal.example/page");
        Extraction extraction = new PageExtractor(1 << 20)
                .extract(
                        uri, html.getBytes(StandardCharsets.UTF_8), "text/html", Instant.parse("2026-11-23T00:00:00Z"));
        return ((Extraction.Extracted) extraction).page().mainText();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PortalPagesTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
