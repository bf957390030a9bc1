package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server's own log shows that no host saw two requests closer together than it may. */
@Timeout(60)
class PolitenessProofTest {
    private static final Duration DELAY = Duration.ofMillis(60);
    private static final String[] HOSTS = {"a.example", "b.example", "c.example", "d.example", "e.example", "f.example"
    };

    @Test
    void robots_pages_redirects_errors_and_second_tries_keep_the_delay_on_many_threads_and_over_a_second_run() {
        try (Site site = new Site()) {
            for (String host : HOSTS) {
                serve(site, host);
            }
            String[] seeds =
                    Arrays.stream(HOSTS).map(host -> "http://" + host + "/").toArray(String[]::new);
            MemoryLedger ledger = new MemoryLedger();
            CrawlOptions few = new CrawlOptions("1", 8, OptionalLong.of(20), Optional.empty());
            assertThat(Recording.of(site.campaign(DELAY, HOSTS), Site.seeds(seeds), few, ledger)
                            .run())
                    .isEqualTo(CrawlEnd.MAX_PAGES);
            ledger.resume();
            CrawlOptions all = CrawlOptions.of("1", 8);
            assertThat(Recording.of(site.campaign(DELAY, HOSTS), Site.seeds(seeds), all, ledger)
                            .run())
                    .isEqualTo(CrawlEnd.COMPLETE);

            assertThat(site.log).hasSizeGreaterThan(60);
            for (String host : HOSTS) {
                assertThat(site.shortestGap(host)).as(host).isGreaterThanOrEqualTo(DELAY);
            }
        }
    }

    private static void serve(Site site, String host) {
        site.page(host + "/", "/1", "/2", "/moved", "/busy", "/broken", "http://a.example/from-" + host.charAt(0))
                .page(host + "/1", "/3")
                .page(host + "/2")
                .page(host + "/3")
                .page("a.example/from-" + host.charAt(0))
                .redirect(host + "/moved", "http://" + HOSTS[(host.charAt(0) - 'a' + 1) % HOSTS.length] + "/3?x")
                .on(host + "/busy", (exchange, n) -> Site.send(exchange, n < 3 ? 503 : 200, "x", Map.of()))
                .status(host + "/broken", 500);
    }
}
