package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenDocIdsTest {
    private final SeenDocIds ids = new SeenDocIds(new SeenUrls());

    @Test
    void no_number_is_ever_used_up() {
        assertThat(ids.getNewDocID("http://a.example/1")).isEqualTo(ids.getNewDocID("http://a.example/2"));
        ids.addUrlAndDocId("http://a.example/1", Integer.MAX_VALUE);

        assertThat(ids.isSeenBefore("http://a.example/1")).isTrue();
        assertThat(ids.isSeenBefore("http://a.example/2")).isFalse();
        assertThat(ids.getDocCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2147483647, 2147483647", "2147483648, 2147483647", "9000000000, 2147483647"})
    void more_urls_than_an_int_can_say_are_said_to_be_as_many_as_it_can(long urls, int count) {
        assertThat(SeenDocIds.count(urls)).isEqualTo(count);
    }
}
