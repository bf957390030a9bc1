package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
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
import org.ictmonitor.Seed;
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

            assertThat(run.run()).isEqualTo(CrawlEnd.COMPLETE);
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

            assertThat(run.run()).isEqualTo(CrawlEnd.COMPLETE);
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
            run.run();

            assertThat(site.asked("a.example")).containsExactly("/robots.txt", "/", "/x", "/y");
            assertThat(run.outcome("http://a.example/y"))
                    .isInstanceOfSatisfying(
                            FetchOutcome.Redirected.class,
                            redirected -> assertThat(redirected.target()).isEqualTo("http://a.example/x"));
        }
    }

    @Test
    void a_redirect_whose_address_has_letters_as_bytes_leads_where_a_browser_goes() {
        String bytes = new String("/новини/".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Site site = new Site()) {
            site.redirect("a.example/", bytes).page("a.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/");
            Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"))
                    .run();
            assertThat(site.asked("a.example")).contains("/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/");
        }
    }

    @Test
    void a_host_in_cyrillic_is_asked_by_its_form_in_ascii() {
        try (Site site = new Site()) {
            site.page("xn--80awhdgm.xn--j1amh/");
            Recording.of(site.campaign("портал.укр"), Site.seeds("http://xn--80awhdgm.xn--j1amh/"))
                    .run();
            assertThat(site.asked("xn--80awhdgm.xn--j1amh")).contains("/");
        }
    }

    @Test
    void an_endless_row_of_redirects_ends_after_ten() {
        try (Site site = new Site()) {
            for (int i = 0; i < 20; i++) {
                site.redirect("a.example/" + (i == 0 ? "" : i), "/" + (i + 1));
            }
            Recording run = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"));
            run.run();

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
            run.run();

            assertThat(site.asked("a.example"))
                    .containsOnlyOnce("/gone")
                    .filteredOn("/flaky"::equals)
                    .hasSize(3);
            assertThat(site.asked("a.example")).filteredOn("/broken"::equals).hasSize(2);
            assertThat(run.outcome("http://a.example/flaky")).isInstanceOf(FetchOutcome.Fetched.class);
            assertThat(run.visits).filteredOn(visit -> !visit.last()).hasSize(3);
            assertThat(run.crawl.progress().failed()).isEqualTo(2);
            assertThat(run.crawl.progress().retried()).isEqualTo(3);
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
            run.run();

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
            run.run();

            assertThat(site.asked("a.example")).containsExactly("/robots.txt", "/", "/second", "/shown");
            assertThat(run.leftOut("http://a.example/hidden")).contains(ExclusionRule.NOFOLLOW);
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
            assertThat(first.run()).isEqualTo(CrawlEnd.MAX_PAGES);
            assertThat(first.visits).hasSize(2);
            Recording second = Recording.of(campaign, Site.seeds("http://a.example/"), CrawlOptions.of("1", 4), ledger);
            assertThat(second.run()).isEqualTo(CrawlEnd.COMPLETE);

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
            for (String link : links) {
                site.page("a.example" + link);
            }
            CountDownLatch reached = new CountDownLatch(1);
            site.on("a.example/7", (exchange, n) -> {
                reached.countDown();
                Site.send(exchange, 200, "x", Map.of());
            });
            MemoryLedger ledger = new MemoryLedger();
            CrawlOptions two = CrawlOptions.of("1", 2);
            Recording first = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"), two, ledger);
            VisitSink stopping = new VisitSink() {
                @Override
                public void accept(Visit visit) {
                    first.accept(visit);
                    if (reached.getCount() == 0) {
                        first.crawl.stop(true);
                    }
                }

                @Override
                public void archive(Exchange exchange) {}
            };
            assertThat(first.crawl.run(stopping)).isEqualTo(CrawlEnd.STOPPED);
            assertThat(ledger.waitingCount()).isPositive();
            Recording second = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"), two, ledger);
            assertThat(second.run()).isEqualTo(CrawlEnd.COMPLETE);

            assertThat(first.visits.size() + second.visits.size()).isEqualTo(41);
            assertThat(ledger.fetchedByPortal()).containsEntry("a.example", 41);
            assertThat(ledger.waitingCount()).isZero();
        }
    }

    @Test
    void an_exception_of_the_sink_ends_the_crawl_and_is_told() {
        try (Site site = new Site().page("a.example/")) {
            Recording run = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"));
            VisitSink full = new VisitSink() {
                @Override
                public void accept(Visit visit) {
                    throw new MonitorException(MonitorException.Exit.NO_SPACE, "the disk is full");
                }

                @Override
                public void archive(Exchange exchange) {}
            };

            assertThatThrownBy(() -> run.crawl.run(full))
                    .isInstanceOf(MonitorException.class)
                    .hasMessage("the disk is full");
        }
    }

    @Test
    void a_reader_that_breaks_on_a_page_costs_that_page_only() {
        try (Site site = new Site()) {
            site.page("a.example/", "/deep", "/next").page("a.example/deep").page("a.example/next");
            PageReader breaking = (exchange, url) -> {
                if (url.toString().endsWith("deep")) {
                    throw new StackOverflowError("nested too deep");
                }
                return new LinkReader().read(exchange, url);
            };
            Recording run = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"), breaking);

            assertThat(run.run()).isEqualTo(CrawlEnd.COMPLETE);
            assertThat(run.last("http://a.example/deep").read()).isInstanceOf(ReadOutcome.Unreadable.class);
            assertThat(run.last("http://a.example/next").read()).isInstanceOf(ReadOutcome.Read.class);
        }
    }

    @Test
    void a_host_name_with_an_underscore_is_fetched_like_any_other() {
        try (Site site = new Site().page("my_site.example/", "/next").page("my_site.example/next")) {
            Recording run = Recording.of(
                    site.campaign("my_site.example"),
                    List.of(new Seed(
                            Site.seeds("http://a.example/").getFirst().portal(),
                            URI.create("http://my_site.example/"))));

            assertThat(run.run()).isEqualTo(CrawlEnd.COMPLETE);
            assertThat(site.asked("my_site.example")).containsExactly("/robots.txt", "/", "/next");
        }
    }

    @Test
    void a_run_ends_when_its_time_is_up_and_leaves_the_rest_waiting() {
        try (Site site =
                new Site().page("a.example/", "/1", "/2").page("a.example/1").page("a.example/2")) {
            CrawlOptions brief = new CrawlOptions("1", 2, OptionalLong.empty(), Optional.of(Duration.ofMillis(300)));
            MemoryLedger ledger = new MemoryLedger();
            Recording run = Recording.of(
                    site.campaign(Duration.ofSeconds(20), "a.example"), Site.seeds("http://a.example/"), brief, ledger);

            assertThat(run.run()).isEqualTo(CrawlEnd.MAX_TIME);
            assertThat(site.asked("a.example")).containsExactly("/robots.txt");
            assertThat(ledger.waitingCount()).isEqualTo(1);
        }
    }

    @Test
    void a_visit_that_was_never_handed_on_cannot_be_settled() {
        try (Site site = new Site()) {
            Crawl crawl = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/")).crawl;

            assertThatThrownBy(() -> crawl.settled(1, List.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
