package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.ictmonitor.Campaign;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.Exchange;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.Limits;
import org.ictmonitor.MonitorException;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrawlTest {
    @Test
    void a_small_site_is_fetched_once_each_and_the_crawl_ends_by_itself() {
        try (Site site = new Site()) {
            site.page("a.example/", "/one", "/two", "/one#again", "mailto:x@example.org")
                    .page("a.example/one", "/two", "/")
                    .page("a.example/two", "/three?utm_source=x")
                    .page("a.example/three");
            Recording run = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"));

            assertThat(run.crawl.run()).isEqualTo(CrawlEnd.COMPLETE);
            assertThat(site.asked("a.example")).containsExactlyInAnyOrder("/robots.txt", "/", "/one", "/two", "/three");
            assertThat(run.visits).hasSize(4).allMatch(visit -> visit.outcome() instanceof FetchOutcome.Fetched);
            assertThat(run.ledger.known()).containsKey("mailto:x@example.org");
            assertThat(run.archived).hasSize(1);
        }
    }

    @Test
    void no_two_requests_to_a_host_are_closer_than_the_delay() {
        try (Site site = new Site()) {
            String[] hosts = {"a.example", "b.example", "c.example"};
            for (String host : hosts) {
                site.page(host + "/", "/1", "/2", "/r")
                        .redirect(host + "/r", "/3")
                        .page(host + "/1")
                        .page(host + "/2")
                        .page(host + "/3");
            }
            Recording run = Recording.of(
                    site.campaign(Duration.ofMillis(80), hosts),
                    Site.seeds("http://a.example/", "http://b.example/", "http://c.example/"));

            assertThat(run.crawl.run()).isEqualTo(CrawlEnd.COMPLETE);
            assertThat(site.log).hasSize(18);
            for (String host : hosts) {
                assertThat(site.shortestGap(host)).isGreaterThanOrEqualTo(Duration.ofMillis(70));
            }
        }
    }

    @Test
    void redirects_are_urls_of_their_own_and_a_loop_of_them_ends() {
        try (Site site = new Site()) {
            site.redirect("a.example/", "/x").redirect("a.example/x", "/y").redirect("a.example/y", "/x");
            Recording run = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"));
            run.crawl.run();

            assertThat(site.asked("a.example")).containsExactly("/robots.txt", "/", "/x", "/y");
            assertThat(run.outcome("http://a.example/y"))
                    .isInstanceOfSatisfying(
                            FetchOutcome.Redirected.class,
                            redirected -> assertThat(redirected.target()).isEqualTo("http://a.example/x"));
        }
    }

    @Test
    void an_endless_row_of_redirects_ends_after_ten() {
        try (Site site = new Site()) {
            for (int i = 0; i < 20; i++) {
                site.redirect("a.example/" + (i == 0 ? "" : i), "/" + (i + 1));
            }
            Recording run = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"));
            run.crawl.run();

            assertThat(run.visits).hasSize(11);
            assertThat(run.outcome("http://a.example/10"))
                    .isInstanceOfSatisfying(
                            FetchOutcome.Failed.class,
                            failed -> assertThat(failed.reason()).isEqualTo(FailureReason.REDIRECT));
        }
    }

    @Test
    void a_passing_error_is_tried_again_and_a_lasting_one_is_not() {
        try (Site site = new Site()) {
            site.page("a.example/", "/gone", "/flaky", "/broken")
                    .status("a.example/gone", 404)
                    .status("a.example/broken", 500)
                    .on("a.example/flaky", (exchange, n) -> Site.send(exchange, n < 3 ? 502 : 200, "x", Map.of()));
            Recording run = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"));
            run.crawl.run();

            assertThat(site.asked("a.example"))
                    .containsOnlyOnce("/gone")
                    .filteredOn("/flaky"::equals)
                    .hasSize(3);
            assertThat(site.asked("a.example")).filteredOn("/broken"::equals).hasSize(Backoff.TRIES);
            assertThat(run.outcome("http://a.example/flaky")).isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(run.visits).filteredOn(visit -> !visit.last()).hasSize(5);
            assertThat(run.crawl.progress().failed()).isEqualTo(2);
            assertThat(run.crawl.progress().retried()).isEqualTo(5);
        }
    }

    @Test
    void retry_after_holds_the_whole_host_back() {
        try (Site site = new Site()) {
            site.page("a.example/", "/busy", "/other")
                    .page("a.example/other")
                    .on(
                            "a.example/busy",
                            (exchange, n) -> Site.send(exchange, n < 2 ? 429 : 200, "x", Map.of("Retry-After", "1")));
            Recording run = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"));
            run.crawl.run();

            int busy = site.asked("a.example").indexOf("/busy");
            long pause = site.log.get(busy + 1).at() - site.log.get(busy).at();
            assertThat(Duration.ofNanos(pause)).isGreaterThan(Duration.ofMillis(990));
        }
    }

    @Test
    void links_of_a_page_that_asks_not_to_follow_them_are_left_out_until_another_page_leads_there() {
        try (Site site = new Site()) {
            site.on(
                    "a.example/",
                    (exchange, n) -> Site.send(
                            exchange,
                            200,
                            "<a href=\"/hidden\"></a><a href=\"/shown\"></a>",
                            Map.of("X-Robots-Tag", "nofollow")));
            site.page("a.example/second", "/shown").page("a.example/shown");
            Recording run = Recording.of(
                    site.campaign("a.example"), Site.seeds("http://a.example/", "http://a.example/second"));
            run.crawl.run();

            assertThat(site.asked("a.example")).containsExactly("/robots.txt", "/", "/second", "/shown");
            assertThat(run.ledger.known().get("http://a.example/hidden").excluded())
                    .contains(ExclusionRule.NOFOLLOW);
        }
    }

    @Test
    void a_portal_gives_no_more_pages_than_its_limit_also_after_going_on() {
        try (Site site = new Site()) {
            site.page("a.example/", "/1", "/2", "/3", "/4").page("a.example/1").page("a.example/2");
            Campaign campaign = Site.campaign(
                    Duration.ZERO,
                    site.campaign("a.example").network(),
                    new CrawlScope(6, 3, false, List.of()),
                    new Limits(1 << 20, Duration.ofSeconds(5), Duration.ofMinutes(1)));
            MemoryLedger ledger = new MemoryLedger();
            CrawlOptions two = new CrawlOptions("1", 4, OptionalLong.of(2), Optional.empty());
            Recording first = Recording.of(campaign, Site.seeds("http://a.example/"), two, ledger);
            assertThat(first.crawl.run()).isEqualTo(CrawlEnd.MAX_PAGES);
            assertThat(first.visits).hasSize(2);
            Recording second = Recording.of(campaign, Site.seeds("http://a.example/"), CrawlOptions.of("1", 4), ledger);
            assertThat(second.crawl.run()).isEqualTo(CrawlEnd.COMPLETE);

            assertThat(second.visits)
                    .filteredOn(visit -> visit.outcome() instanceof FetchOutcome.Fetched)
                    .hasSize(1);
            assertThat(second.outcome("http://a.example/4"))
                    .isInstanceOfSatisfying(
                            FetchOutcome.Excluded.class,
                            excluded -> assertThat(excluded.rule()).isEqualTo(ExclusionRule.PAGE_LIMIT));
        }
    }

    @Test
    void a_crawl_that_is_stopped_leaves_what_it_did_not_do_and_another_does_the_rest_once() {
        try (Site site = new Site()) {
            String[] links = IntStream.range(0, 40).mapToObj(i -> "/" + i).toArray(String[]::new);
            site.page("a.example/", links);
            MemoryLedger ledger = new MemoryLedger();
            AtomicReference<Recording> first = new AtomicReference<>();
            for (String link : links) {
                site.on("a.example" + link, (exchange, n) -> {
                    if (link.equals("/7")) {
                        first.get().crawl.stop(true);
                    }
                    Site.send(exchange, 200, "x", Map.of());
                });
            }
            first.set(Recording.of(
                    site.campaign("a.example"), Site.seeds("http://a.example/"), CrawlOptions.of("1", 2), ledger));
            assertThat(first.get().crawl.run()).isEqualTo(CrawlEnd.STOPPED);
            assertThat(ledger.waitingCount()).isPositive();
            Recording second = Recording.of(
                    site.campaign("a.example"), Site.seeds("http://a.example/"), CrawlOptions.of("1", 2), ledger);
            first.set(second);
            site.page("a.example/7");
            assertThat(second.crawl.run()).isEqualTo(CrawlEnd.COMPLETE);

            assertThat(ledger.fetchedByPortal()).containsEntry("a.example", 41);
            assertThat(ledger.waitingCount()).isZero();
        }
    }

    @Test
    void an_exception_of_the_sink_ends_the_crawl_and_is_told() {
        try (Site site = new Site()) {
            site.page("a.example/");
            Campaign campaign = site.campaign("a.example");
            MemoryLedger ledger = new MemoryLedger();
            UrlRules rules = new UrlRules(campaign.scope(), Site.seeds("http://a.example/"));
            ledger.enter(rules.seeds());
            VisitSink full = new VisitSink() {
                @Override
                public void accept(Visit visit) {
                    throw new MonitorException(MonitorException.Exit.NO_SPACE, "the disk is full");
                }

                @Override
                public void archive(Exchange exchange) {}
            };
            Crawl crawl = new Crawl(
                    campaign, rules, CrawlOptions.of("1", 3), ledger, new LinkReader(), full, Duration.ofMillis(1));

            assertThatThrownBy(crawl::run).isInstanceOf(MonitorException.class).hasMessage("the disk is full");
        }
    }

    @Test
    void a_reader_that_breaks_on_a_page_costs_that_page_only() {
        try (Site site = new Site()) {
            site.page("a.example/", "/deep").page("a.example/deep");
            Campaign campaign = site.campaign("a.example");
            MemoryLedger ledger = new MemoryLedger();
            UrlRules rules = new UrlRules(campaign.scope(), Site.seeds("http://a.example/"));
            ledger.enter(rules.seeds());
            List<Visit> visits = Collections.synchronizedList(new ArrayList<>());
            AtomicReference<Crawl> crawl = new AtomicReference<>();
            PageReader reader = (exchange, url) -> {
                if (url.toString().endsWith("deep")) {
                    throw new StackOverflowError("nested too deep");
                }
                return new LinkReader().read(exchange, url);
            };
            VisitSink sink = new VisitSink() {
                @Override
                public void accept(Visit visit) {
                    visits.add(visit);
                    crawl.get().settled(1, ledger.record(visit));
                }

                @Override
                public void archive(Exchange exchange) {}
            };
            crawl.set(new Crawl(campaign, rules, CrawlOptions.of("1", 3), ledger, reader, sink, Duration.ofMillis(1)));

            assertThat(crawl.get().run()).isEqualTo(CrawlEnd.COMPLETE);
            assertThat(visits.getLast().read()).isInstanceOf(ReadOutcome.Unreadable.class);
        }
    }
}
