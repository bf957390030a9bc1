package org.ictmonitor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a thread allocates while it reads a page is bounded by the size of the page, whatever is in it, and so by the
 * campaign's limit for pages: what it allocates in all is more than what it ever holds at once.
 */
class MemoryTest {
    private static final int LIMIT = 10 << 20;

    /** Bytes allocated for a byte of the page: half as much again as for the costliest page here. */
    private static final long MOST = 250;

    private static final String ARTICLE = "<meta property='article:published_time' content='2022-03-12'>";

    static Stream<Arguments> pages() {
        return Stream.of(
                page("deep nesting", n -> "<div>слово ".repeat(n / 16)),
                page("one block", n -> "слово ".repeat(n / 11)),
                page("one paragraph of an article", n -> ARTICLE + "<h1>Слово</h1><p>" + "слово, ".repeat(n / 12)),
                page(
                        "100,000 links",
                        n -> "<a href='https://example.org/слово/слово/слово/слово/слово'>слово слово</a> "
                                .repeat(n / 105)),
                page("empty elements", n -> "<b></b>".repeat(n / 7)),
                page("attributes", n -> "<p class='a b c' title='слово' id=x>слово".repeat(n / 50)));
    }

    private static Arguments page(String name, IntFunction<String> html) {
        return Arguments.of(name, html);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void what_is_allocated_for_a_page_is_bounded_by_its_size(String name, IntFunction<String> html) {
        String whole = html.apply(LIMIT);
        assertThat(allocated(whole)).as("bytes").isLessThan(LIMIT * MOST);
    }

    private static long allocated(String html) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Responses.page(html);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
