package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A site with an endless calendar and an endless search beside its real pages, seen from the site. */
@Timeout(60)
class TrapTest {
    private static final int REAL_PAGES = 60;

    @Test
    void an_endless_calendar_and_an_endless_search_end_and_all_real_pages_are_read() {
        try (Site site = new Site()) {
            site.otherwise(TrapTest::answer).page("a.example/", "/news/", "/calendar/2026/05/", "/services");
            archive(site);
            Recording run = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"));

            assertThat(run.run()).isEqualTo(CrawlEnd.COMPLETE);
            List<String> asked = site.asked("a.example");
            assertThat(asked).filteredOn(path -> path.startsWith("/news/20")).hasSize(REAL_PAGES + 24);
            assertThat(asked).filteredOn(path -> path.startsWith("/calendar/")).hasSizeLessThanOrEqualTo(60);
            assertThat(asked).filteredOn(path -> path.startsWith("/services")).hasSizeLessThanOrEqualTo(150);
            assertThat(run.ledger.known().values())
                    .filteredOn(url -> url.excluded().equals(Optional.of(ExclusionRule.FACETS)))
                    .isNotEmpty();
            assertThat(run.visits).filteredOn(TrapTest::wasInBarrenCalendar).isNotEmpty();
        }
    }

    @Test
    void a_run_that_goes_on_counts_the_combinations_of_the_one_before() {
        try (Site site = new Site()) {
            site.otherwise(TrapTest::answer).page("a.example/", "/services");
            MemoryLedger ledger = new MemoryLedger();
            CrawlOptions few = new CrawlOptions("1", 4, OptionalLong.of(90), Optional.empty());
            assertThat(crawl(site, few, ledger)).isEqualTo(CrawlEnd.MAX_PAGES);
            assertThat(crawl(site, CrawlOptions.of("1", 4), ledger)).isEqualTo(CrawlEnd.COMPLETE);

            assertThat(site.asked("a.example"))
                    .filteredOn(path -> path.startsWith("/services"))
                    .hasSizeBetween(91, 150);
        }
    }

    private static CrawlEnd crawl(Site site, CrawlOptions options, MemoryLedger ledger) {
        return Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"), options, ledger)
                .run();
    }

    private static boolean wasInBarrenCalendar(Visit visit) {
        return visit.outcome() instanceof FetchOutcome.Excluded excluded && excluded.rule() == ExclusionRule.CALENDAR;
    }

    /** News of two years by month and day; every second month has none. */
    private static void archive(Site site) {
        List<String> months = new ArrayList<>();
        YearMonth month = YearMonth.of(2023, 12);
        for (int i = 0; i < 24; i++, month = month.minusMonths(1)) {
            String folder = "/news/" + month.toString().replace('-', '/') + "/";
            months.add(folder);
            List<String> articles = new ArrayList<>();
            for (int day = 1; day <= (i % 2 == 0 ? 5 : 0); day++) {
                String article = folder + "0" + day + "/viber-group-" + day + "/";
                articles.add(article);
                site.page("a.example" + article, "/");
            }
            site.page("a.example" + folder, articles.toArray(String[]::new));
        }
        site.page("a.example/news/", months.toArray(String[]::new));
    }

    private static void answer(HttpExchange exchange, int n) throws IOException {
        URI uri = exchange.getRequestURI();
        if (uri.getPath().startsWith("/calendar/")) {
            send(exchange, calendar(uri.getPath()));
        } else if (uri.getPath().equals("/services")) {
            send(exchange, filters(uri.getQuery() == null ? "" : uri.getQuery()));
        } else {
            Site.send(exchange, 404, "no such page", Map.of());
        }
    }

    /** Every month links to its days and its neighbours, every day to its neighbours. */
    private static Stream<String> calendar(String path) {
        String[] date = path.split("/");
        YearMonth month = YearMonth.of(Integer.parseInt(date[2]), Integer.parseInt(date[3]));
        Stream<String> neighbours = Stream.of(month.minusMonths(1), month.plusMonths(1))
                .map(other -> "/calendar/" + other.toString().replace('-', '/') + "/");
        Stream<String> days = Stream.iterate(1, day -> day + 1)
                .limit(month.lengthOfMonth())
                .map(day -> "/calendar/" + month.toString().replace('-', '/') + "/" + day + "/");
        return Stream.concat(neighbours, days);
    }

    /** Each filter can be added to those that are set, each in six values. */
    private static Stream<String> filters(String set) {
        return Stream.of("category", "district", "kind", "language", "age")
                .filter(filter -> !set.contains(filter))
                .flatMap(filter -> Stream.iterate(1, value -> value + 1)
                        .limit(6)
                        .map(value -> "/services?" + set + (set.isEmpty() ? "" : "&") + filter + "=" + value));
    }

    private static void send(HttpExchange exchange, Stream<String> links) throws IOException {
        String html = links.map(link -> "<a href=\"" + link + "\">x</a>").collect(Collectors.joining("\n"));
        Site.send(exchange, 200, html, Map.of("Content-Type", "text/html"));
    }
}
