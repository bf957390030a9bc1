package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.ictmonitor.Campaign;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.Limits;
import org.ictmonitor.Network;
import org.ictmonitor.Politeness;
import org.ictmonitor.Seed;
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

    /** As above, but the hosts of one address count as one; the seventh has an address of its own. */
    @Test
    void names_of_one_address_keep_the_delay_among_them_on_many_threads_and_over_a_second_run() throws IOException {
        try (Site site = new Site();
                Site other = new Site(InetAddress.getByName("127.0.0.2"))) {
            for (String host : HOSTS) {
                serve(site, host);
            }
            String apart = "apart.example";
            other.page(apart + "/", "/1", "/2").page(apart + "/1").page(apart + "/2");
            Map<String, String> resolve = new HashMap<>();
            Arrays.stream(HOSTS).forEach(host -> resolve.put(host, "127.0.0.1:" + site.port()));
            resolve.put(apart, "127.0.0.2:" + other.port());
            Campaign campaign = oneHostPerAddress(new Network(List.of("127.0.0.0/8"), resolve));
            List<Seed> seeds = Site.seeds(Stream.concat(Arrays.stream(HOSTS), Stream.of(apart))
                    .map(host -> "http://" + host + "/")
                    .toArray(String[]::new));
            MemoryLedger ledger = new MemoryLedger();
            CrawlOptions few = new CrawlOptions("1", 8, OptionalLong.of(20), Optional.empty());
            assertThat(Recording.of(campaign, seeds, few, ledger).run()).isEqualTo(CrawlEnd.MAX_PAGES);
            ledger.resume();
            assertThat(Recording.of(campaign, seeds, CrawlOptions.of("1", 8), ledger)
                            .run())
                    .isEqualTo(CrawlEnd.COMPLETE);

            assertThat(site.log).hasSizeGreaterThan(60);
            assertThat(site.shortestGap(asked -> true)).isGreaterThanOrEqualTo(DELAY);
            assertThat(other.shortestGap(apart)).isGreaterThanOrEqualTo(DELAY);
            assertThat(other.asked(apart)).contains("/robots.txt", "/", "/1", "/2");
        }
    }

    private static Campaign oneHostPerAddress(Network network) {
        return Site.campaign(
                new Politeness(DELAY, Politeness.RETRY_PAUSE, OptionalInt.of(1)),
                network,
                new CrawlScope(6, 1000, false, List.of()),
                new Limits(1 << 20, Duration.ofSeconds(5), Duration.ofMinutes(1)));
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
