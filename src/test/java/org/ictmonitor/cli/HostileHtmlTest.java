package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages that were made to break a reader: read on the small stack that the build gives its tests, in bounded time. The
 * limits are far above what is needed, so that a slow machine does not fail and only growth without bounds does.
 */
class HostileHtmlTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    static Stream<Named<String>> pages() {
        return Stream.of(
                Named.of("200,000 nested div", "<div>".repeat(200_000) + "Пишіть у Viber"),
                Named.of("200,000 nested b", "<b>".repeat(200_000) + "Пишіть у Viber"),
                Named.of("100,000 nested tables", "<table><tr><td>".repeat(100_000) + "Пишіть у Viber"),
                Named.of("100,000 nested lists", "<ul><li>".repeat(100_000) + "Пишіть у Viber"),
                Named.of("100,000 nested links", "<a href=x>".repeat(100_000) + "Пишіть у Viber"),
                Named.of("an attribute of 5 MB", "<p title=\"" + "a".repeat(5 << 20) + "\">Пишіть у Viber</p>"),
                Named.of("an address of 5 MB", "<p><a href=\"http://a.example/" + "a".repeat(5 << 20) + "\">Viber</a>"),
                Named.of("nothing closed", "<html><body><main><p>Пишіть у Viber<script>var a = '<p>"),
                Named.of("an attribute without end", "<p>Пишіть у Viber</p><a href=\"" + "x ".repeat(500_000)),
                Named.of("a comment without end", "<p>Пишіть у Viber</p><!-- " + "- ".repeat(500_000)),
                Named.of("100,000 attributes", "<p " + attributes() + ">Пишіть у Viber</p>"),
                Named.of("200,000 wrongly closed tags", "<p>Пишіть у Viber" + "</b></i></div>".repeat(70_000)));
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append('a').append(i).append("=1 ");
        }
        return attributes.toString();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_hostile_page_ends_in_an_answer(String html) {
        Workbench bench = new Workbench(folder);
        bench.write("page.html", html);
        Workbench.Result result = Assertions.assertTimeoutPreemptively(LIMIT, () -> bench.run("extract", "page.html"));
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("{\"url\":").contains("Viber");
        assertThat(result.err()).isEmpty();
    }
}
