package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where URLs stand in the index by which they are found. */
class UrlKeysTest {
    @Test
    void the_urls_of_a_host_stand_beside_each_other() {
        long[] one = places("http://a.example/", "http://a.example/about", "http://a.example/news/7?x=1");
        long[] other = places("http://b.example/", "http://b.example/about", "http://b.example/news/7?x=1");
        long between = one[0] < other[0] ? max(one) : max(other);
        assertThat(between).isLessThan(one[0] < other[0] ? min(other) : min(one));
    }

    @Test
    void urls_that_differ_in_a_number_stand_in_its_order() {
        List<Long> places = IntStream.of(1, 2, 9, 10, 99, 100, 2026, 1_000_000)
                .mapToObj(number -> UrlKeys.place("https://h1234567.example/новини/" + number + "-про-9-бальну"))
                .toList();
        assertThat(places).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void urls_without_a_number_have_places_of_their_own() {
        List<Long> places = IntStream.range(0, 10_000)
                .mapToObj(number -> UrlKeys.place("https://a.example/" + letters(number)))
                .toList();
        assertThat(places).doesNotHaveDuplicates();
    }

    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .map(digit -> digit - '0' + 'a')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What was found may be no address at all, or hold a number of any length. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "tel:0800", "//", "http://", "http://a.example", "http://a.example/99999999999999999999999"})
    void any_text_has_a_place(String text) {
        assertThat(UrlKeys.place(text)).isEqualTo(UrlKeys.place(text)).isNotEqualTo(UrlKeys.place(text + "x"));
    }

    private static long[] places(String... urls) {
        return IntStream.range(0, urls.length)
                .mapToLong(at -> UrlKeys.place(urls[at]))
                .toArray();
    }

    private static long min(long... places) {
        return Arrays.stream(places).min().orElseThrow();
    }

    private static long max(long... places) {
        return Arrays.stream(places).max().orElseThrow();
    }
}
