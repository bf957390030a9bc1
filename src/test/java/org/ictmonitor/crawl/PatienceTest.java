package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a host is waited for, and what an earlier run leaves to a later one. */
@Timeout(30)
class PatienceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Answer REFUSED = new Answer.Broken(FailureReason.CONNECT, "refused", Optional.empty());

    @Test
    void a_run_that_goes_on_keeps_the_crawl_delay_since_the_request_before_it() {
        try (Site site = new Site().page("a.example/")) {
            MemoryLedger ledger = new MemoryLedger();
            ledger.remember("http://a.example", "User-agent: *\nCrawl-delay: 1\n");
            ledger.resume();
            long start = System.nanoTime();
            Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"), CrawlOptions.of("1", 2), ledger)
                    .run();

            assertThat(site.asked("a.example")).containsExactly("/");
            assertThat(Duration.ofNanos(site.log.getFirst().at() - start))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void a_host_that_does_not_answer_six_times_in_a_row_is_given_up_and_another_is_not() {
        SilentHosts hosts = new SilentHosts();
        for (int i = 1; i < SilentHosts.MOST; i++) {
            hosts.heard("a.ua", REFUSED);
        }
        assertThat(hosts.givenUp("a.ua")).isEmpty();
        hosts.heard("a.ua", REFUSED);
        assertThat(hosts.givenUp("a.ua").orElseThrow()).isInstanceOfSatisfying(FetchOutcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(FailureReason.CONNECT);
            assertThat(failed.detail()).contains("not asked for", "a.ua", "6 times", "refused");
        });
        assertThat(hosts.givenUp("b.ua")).isEmpty();
    }

    @Test
    void any_answer_begins_the_count_anew() {
        SilentHosts hosts = new SilentHosts();
        for (int i = 0; i < 4 * SilentHosts.MOST; i++) {
            hosts.heard("a.ua", i % SilentHosts.MOST == 0 ? new Answer.Whole(error()) : REFUSED);
        }
        assertThat(hosts.givenUp("a.ua")).isEmpty();
    }

    private static Exchange error() {
        return new Exchange(
                URI.create("http://a.ua/"),
                NOW,
                Duration.ZERO,
                Optional.empty(),
                "",
                500,
                "",
                List.of(),
                new byte[0],
                Optional.empty());
    }

    @Test
    void a_look_up_in_dns_that_hangs_is_a_failure_of_dns_when_the_time_is_up() {
        CountDownLatch never = new CountDownLatch(1);
        GuardedResolver resolver = new GuardedResolver(
                new Network(List.of(), Map.of()), new AddressGuard(List.of()), Duration.ofMillis(50), host -> {
                    awaitIgnoringInterrupts(never);
                    throw new UnknownHostException(host);
                });
        try {
            assertThatThrownBy(() -> resolver.resolve("slow.ua", 80))
                    .isInstanceOf(UnknownHostException.class)
                    .hasMessage("slow.ua: DNS gave no answer within 50 ms");
        } finally {
            never.countDown();
        }
    }

    private static void awaitIgnoringInterrupts(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_an_earlier_run_read_in_robots_txt_holds_for_a_day_and_not_when_the_clock_went_back() throws Exception {
        Site site = new Site();
        try (site) {
            RobotsCache cache = cache(site, System::nanoTime);
            cache.recall(kept("http://old.ua", NOW.minus(Duration.ofHours(24))), NOW);
            cache.recall(kept("http://future.ua", NOW.plusSeconds(1)), NOW);
            cache.recall(kept("http://good.ua", NOW.minus(Duration.ofHours(23))), NOW);

            assertThat(cache.verdict(url("http://old.ua"))).isInstanceOf(RobotsCache.Verdict.Missing.class);
            assertThat(cache.verdict(url("http://future.ua"))).isInstanceOf(RobotsCache.Verdict.Missing.class);
            assertThat(cache.verdict(url("http://good.ua"))).isInstanceOf(RobotsCache.Verdict.Disallowed.class);
        }
    }

    @Test
    void a_robots_txt_that_could_not_be_had_disallows_for_an_hour_and_is_then_asked_for_again() throws Exception {
        Site site = new Site();
        try (site) {
            AtomicLong clock = new AtomicLong(-5); // the system's clock may begin anywhere
            RobotsCache cache = cache(site, clock::get);
            cache.unreachable("http://a.ua", FailureReason.TIMEOUT, "no answer");
            clock.addAndGet(Duration.ofHours(1).toNanos());
            assertThat(cache.isMissing(url("http://a.ua"))).isFalse();
            assertThat(cache.verdict(url("http://a.ua"))).isInstanceOf(RobotsCache.Verdict.Unreachable.class);
            clock.incrementAndGet();
            assertThat(cache.isMissing(url("http://a.ua"))).isTrue();
        }
    }

    private static RobotsCache cache(Site site, LongSupplier clock) throws Exception {
        UrlRules rules = new UrlRules(
                new org.ictmonitor.CrawlScope(6, 10, false, java.util.List.of()), Site.seeds("http://a.ua/"));
        return new RobotsCache(
                new Fetcher(site.campaign("a.ua"), rules, "1", java.time.InstantSource.system(), clock), clock);
    }

    private static SiteRules kept(String origin, Instant fetched) {
        return new SiteRules(origin, fetched, "User-agent: *\nDisallow: /no".getBytes(StandardCharsets.UTF_8));
    }

    private static CrawlUrl url(String origin) {
        URI uri = URI.create(origin + "/no");
        return new CrawlUrl(uri, uri.getHost(), uri.getHost());
    }
}
