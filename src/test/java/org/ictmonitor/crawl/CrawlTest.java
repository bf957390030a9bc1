package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ictmonitor.FetchOutcome;
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
}
