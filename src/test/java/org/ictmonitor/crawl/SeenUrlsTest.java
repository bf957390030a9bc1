package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SeenUrlsTest {
    @Test
    void a_url_is_new_once() {
        SeenUrls seen = new SeenUrls();

        assertThat(seen.add("http://a.ua/")).isTrue();
        assertThat(seen.add("http://a.ua/")).isFalse();
        assertThat(seen.contains("http://a.ua/")).isTrue();
        assertThat(seen.contains("http://a.ua/b")).isFalse();
    }

    @Test
    void two_hundred_thousand_urls_are_told_apart() {
        SeenUrls seen = new SeenUrls();
        for (int i = 0; i < 200_000; i++) {
            assertThat(seen.add("http://a.ua/" + i)).isTrue();
        }
        assertThat(seen.size()).isEqualTo(200_000);
    }

    @Test
    void of_threads_that_find_a_url_together_one_is_told_that_it_is_new() throws Exception {
        SeenUrls seen = new SeenUrls();
        AtomicInteger fresh = new AtomicInteger();
        Callable<Void> adding = () -> {
            for (int i = 0; i < 20_000; i++) {
                if (seen.add("http://a.ua/" + i)) {
                    fresh.incrementAndGet();
                }
            }
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Void>> done = new ArrayList<>(threads.invokeAll(List.of(adding, adding, adding, adding)));
            for (Future<Void> one : done) {
                one.get();
            }
        }
        assertThat(fresh).hasValue(20_000);
    }
}
