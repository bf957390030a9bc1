package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FetchOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a site's robots.txt is asked for and kept to, seen from the site. */
@Timeout(60)
class RobotsTurnsTest {
    private final Site site = new Site();

    private Recording crawl(String... hosts) {
        Recording run = Recording.of(site.campaign(hosts), Site.seeds("http://a.example/"));
        try (site) {
            assertThat(run.run()).isEqualTo(CrawlEnd.COMPLETE);
        }
        return run;
    }

    @Test
    void what_it_disallows_is_not_asked_for() {
        site.text("a.example/robots.txt", "User-agent: ictmon\nDisallow: /no\n").page("a.example/", "/no", "/yes");
        Recording run = crawl("a.example");

        assertThat(site.asked("a.example")).containsExactly("/robots.txt", "/", "/yes");
        assertThat(run.outcome("http://a.example/no"))
                .isInstanceOfSatisfying(
                        FetchOutcome.Excluded.class,
                        excluded -> assertThat(excluded.rule()).isEqualTo(ExclusionRule.ROBOTS));
    }

    @Test
    void it_holds_for_seeds_too() {
        site.text("a.example/robots.txt", "User-agent: *\nDisallow: /\n").page("a.example/");
        crawl("a.example");

        assertThat(site.asked("a.example")).containsExactly("/robots.txt");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void a_status_of_4xx_allows_everything(int status) {
        site.status("a.example/robots.txt", status).page("a.example/");

        assertThat(crawl("a.example").outcome("http://a.example/")).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 599})
    void a_status_of_5xx_or_429_disallows_everything(int status) {
        site.status("a.example/robots.txt", status).page("a.example/");
        Recording run = crawl("a.example");

        assertThat(site.asked("a.example")).containsOnly("/robots.txt");
        assertThat(run.outcome("http://a.example/"))
                .isInstanceOfSatisfying(
                        FetchOutcome.Excluded.class,
                        excluded -> assertThat(excluded.rule()).isEqualTo(ExclusionRule.ROBOTS_UNREACHABLE));
    }

    @Test
    void a_server_error_that_passes_is_asked_again() {
        site.on("a.example/robots.txt", (exchange, n) -> Site.send(exchange, n < 3 ? 503 : 404, "", Map.of()))
                .page("a.example/");
        Recording run = crawl("a.example");

        assertThat(site.asked("a.example")).containsExactly("/robots.txt", "/robots.txt", "/robots.txt", "/");
        assertThat(run.archived).hasSize(3);
    }

    @Test
    void five_redirects_are_followed_also_to_another_host() {
        site.redirect("a.example/robots.txt", "/r1")
                .redirect("a.example/r1", "/r2")
                .redirect("a.example/r2", "http://b.example/r3")
                .redirect("b.example/r3", "/r4")
                .redirect("b.example/r4", "/r5")
                .text("b.example/r5", "User-agent: *\nDisallow: /no\n")
                .page("a.example/", "/no");
        crawl("a.example", "b.example");

        assertThat(site.asked("a.example")).containsExactly("/robots.txt", "/r1", "/r2", "/");
        assertThat(site.asked("b.example")).containsExactly("/r3", "/r4", "/r5");
    }

    @Test
    void a_sixth_redirect_allows_everything() {
        site.on(
                "a.example/robots.txt",
                (exchange, n) -> Site.send(exchange, 301, "", Map.of("Location", "/robots.txt")));
        site.page("a.example/");
        crawl("a.example");

        assertThat(site.asked("a.example")).hasSize(7).endsWith("/");
    }

    @Test
    void a_sitemap_that_it_names_is_read_and_its_pages_are_fetched() {
        site.text("a.example/robots.txt", "Sitemap: http://a.example/index.xml\n")
                .text(
                        "a.example/index.xml",
                        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>http://a.example/s.xml</loc></sitemap></sitemapindex>")
                .text(
                        "a.example/s.xml",
                        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>http://a.example/far</loc></url></urlset>")
                .page("a.example/")
                .page("a.example/far");
        Recording run = crawl("a.example");

        assertThat(site.asked("a.example"))
                .containsExactlyInAnyOrder("/robots.txt", "/", "/index.xml", "/s.xml", "/far");
        assertThat(run.last("http://a.example/far").entry().depth()).isEqualTo(1);
    }

    @Test
    void a_crawl_delay_makes_the_pause_longer() {
        site.text("a.example/robots.txt", "User-agent: *\nCrawl-delay: 0.2\n").page("a.example/", "/1");
        site.page("a.example/1");
        crawl("a.example");

        assertThat(site.shortestGap("a.example")).isGreaterThan(Duration.ofMillis(950));
    }
}
