package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.ictmonitor.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to exhaust a reader. CPU time is measured, not time on the clock, so that a busy machine does not fail it. */
class HostilePagesTest {
    private static final double MOST_SECONDS = 10;

    /** Twice what linear time makes of four times the page. */
    private static final double MOST_GROWTH = 8;

    /** Below this, in seconds, the warming up of the program outweighs what is measured. */
    private static final double TOO_SHORT = 0.05;

    private static final String ARTICLE = "<meta property='article:published_time' content='2022-03-12'>";

    static Stream<Arguments> pages() {
        return Stream.of(
                hostile("nested div", 100_000, n -> "<div>".repeat(n)),
                hostile("nested div with text", 25_000, n -> "<div>слово<p>".repeat(n)),
                hostile("unclosed a", 100_000, n -> "<a href=/x>".repeat(n)),
                hostile("unclosed a with text", 25_000, n -> "<a href=/x>слово ".repeat(n)),
                hostile("unclosed b and i", 25_000, n -> "<b><i><p>слово".repeat(n)),
                hostile("nested tables", 30_000, n -> "<table><tr><td>".repeat(n)),
                hostile("tables without cells", 10_000, n -> "<table>слово".repeat(n)),
                hostile("nested lists", 30_000, n -> "<ul><li>слово".repeat(n)),
                hostile("paragraphs", 100_000, n -> "<p>Слово за словом.".repeat(n)),
                hostile("links in one block", 50_000, n -> "<a href='/x?a=1'>слово</a> ".repeat(n)),
                hostile("rows", 50_000, n -> "<table>" + "<tr><td>слово<td>044 000 00 00".repeat(n)),
                hostile("forms and headers", 20_000, n -> "<header class=x><form action=/x>слово</form>".repeat(n)),
                hostile(
                        "a large class",
                        4_000_000,
                        n -> "<div class='" + "x ".repeat(n / 2) + "'>" + "<p>слово".repeat(2000)),
                hostile("a large address", 4_000_000, n -> "<a href='/" + "x".repeat(n) + "'>слово</a>"),
                hostile("a large style", 4_000_000, n -> "<p style='" + "display ".repeat(n / 8) + "'>слово"),
                hostile("a large title", 4_000_000, n -> "<a href=/x title='" + "x".repeat(n) + "'>слово</a>"),
                hostile(
                        "scripted boxes with titles",
                        500,
                        n -> ("<div data-href=/x title='" + "x".repeat(4000) + "'>").repeat(n)),
                hostile(
                        "articles in scripts",
                        1_000_000,
                        n -> "<script type=application/ld+json>{\"@type\":" + " ".repeat(n)),
                hostile("an unclosed comment", 4_000_000, n -> "<p>слово<!--" + "-".repeat(n)),
                hostile("an unclosed tag", 4_000_000, n -> "<p>слово<div " + "x=y ".repeat(n / 4)),
                hostile("text of figures", 1_000_000, n -> "<p>" + "0 ".repeat(n / 2)),
                hostile("text of one word", 1_000_000, n -> "<p>" + "@a".repeat(n / 2)),
                hostile("date-like text", 500_000, n -> "<p>Опубліковано " + "1-".repeat(n / 2)),
                hostile(
                        "an article deep inside",
                        25_000,
                        n -> ARTICLE + "<div class=x>".repeat(500) + "<p>Слово, слово.".repeat(n)),
                hostile(
                        "links deep inside an article",
                        25_000,
                        n -> ARTICLE + "<div class=x>".repeat(500) + "<p>слово <a href=/x>слово</a>".repeat(n)),
                hostile(
                        "headings of an article",
                        25_000,
                        n -> ARTICLE + "<h2>Слово</h2><p>Слово за словом, і ще одне слово.".repeat(n)),
                hostile("accents", 1_000_000, n -> "<p>" + "òàê ".repeat(n / 4)),
                hostile("short dates", 500_000, n -> "<p>Опубліковано " + "01.02.".repeat(n / 6)),
                hostile("times in a menu", 20_000, n -> "<nav>" + "<time>слово</time>".repeat(n)));
    }

    private static Arguments hostile(String name, int size, IntFunction<String> html) {
        return Arguments.of(name, size, html);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_hostile_page_is_read_in_time_that_grows_with_its_size(String name, int size, IntFunction<String> html) {
        String quarter = html.apply(size / 4);
        String whole = html.apply(size);
        double first = seconds(quarter);
        double small = Math.min(first, seconds(quarter));
        double large = seconds(whole);
        assertThat(large).as("CPU seconds").isLessThan(MOST_SECONDS);
        if (large > TOO_SHORT * MOST_GROWTH) {
            double again = Math.min(large, seconds(whole));
            assertThat(again / Math.max(small, TOO_SHORT))
                    .as("growth of time by four times the size")
                    .isLessThan(MOST_GROWTH);
        }
    }

    private static double seconds(String html) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Page page = Responses.page(html);
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(page.title()).isEmpty();
        return (end - start) / 1e9;
    }
}
