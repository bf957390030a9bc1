package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of the kinds that portals consist of, written for this test, each with its main text as a reader sees it. */
class ServicePagesTest {
    static Stream<String> pages() throws IOException {
        String list = text("pages/list.txt");
        return list.lines().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_main_text_of_a_service_page_is_whole_and_nothing_else(String name) throws IOException {
        byte[] html = text("pages/" + name + ".html").getBytes(StandardCharsets.UTF_8);
        Extraction extraction = new PageExtractor(1 << 20)
                .extract(
                        URI.create("https://css.example/page"),
                        html,
                        "text/html",
                        Instant.parse("2026-11-23T00:00:00Z"));
        List<String> expected = text("pages/" + name + ".txt").lines().toList();
        assertThat(((Extraction.Extracted) extraction).page().mainText().lines())
                .containsExactlyElementsOf(expected);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ServicePagesTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
