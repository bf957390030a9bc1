package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FoundBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds that pages name, as sources of URLs. */
@Timeout(60)
class FeedTest {
    private final Site site = new Site();

    private Recording crawl() {
        Recording run = Recording.of(site.campaign("a.example"), Site.seeds("http://a.example/"));
        try (site) {
            assertThat(run.run()).isEqualTo(CrawlEnd.COMPLETE);
        }
        return run;
    }

    private void html(String path, String html) {
        site.on("a.example" + path, (exchange, n) -> Site.send(exchange, 200, html, Map.of()));
    }

    private static String feed(String address) {
        return "<link rel=\"alternate\" href=\"" + address + "\">";
    }

    private static String rss(String address) {
        return "<rss version=\"2.0\"><channel><title>x</title><link>http://a.example/</link><item><link>" + address
                + "</link></item></channel></rss>";
    }

    private static String atom(String address) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title><entry><link href=\"" + address
                + "\"/></entry></feed>";
    }

    @Test
    void the_pages_that_the_feeds_of_a_start_page_list_are_read() {
        html("/", feed("/rss.xml") + feed("/atom.xml") + feed("http://elsewhere.example/rss"));
        site.text("a.example/rss.xml", rss("http://a.example/one"))
                .text("a.example/atom.xml", atom("http://a.example/two"))
                .page("a.example/one")
                .page("a.example/two");
        Recording run = crawl();

        assertThat(site.asked("a.example"))
                .containsExactlyInAnyOrder("/robots.txt", "/", "/rss.xml", "/atom.xml", "/one", "/two");
        assertThat(run.last("http://a.example/rss.xml").entry().foundBy()).isEqualTo(FoundBy.FEED);
        assertThat(run.last("http://a.example/one").entry().foundBy()).isEqualTo(FoundBy.SITEMAP);
        assertThat(run.leftOut("http://elsewhere.example/rss")).contains(ExclusionRule.OTHER_HOST);
    }

    @Test
    void the_feeds_of_other_pages_are_not_asked_for() {
        html("/", "<a href=\"/article\">x</a>");
        html("/article", feed("/article/comments"));
        crawl();

        assertThat(site.asked("a.example")).containsExactly("/robots.txt", "/", "/article");
    }

    @Test
    void more_feeds_than_ten_are_left_out_by_name() {
        html("/", IntStream.range(0, 12).mapToObj(i -> feed("/feed" + i)).collect(Collectors.joining()));
        Recording run = crawl();

        assertThat(site.asked("a.example"))
                .filteredOn(path -> path.startsWith("/feed"))
                .hasSize(Visits.MAX_FEEDS);
        assertThat(run.leftOut("http://a.example/feed11")).contains(ExclusionRule.FEED_LIMIT);
    }

    @Test
    void a_start_page_that_asks_not_to_follow_it_is_obeyed() {
        html("/", "<meta name=\"robots\" content=\"nofollow\">" + feed("/rss.xml"));
        Recording run = crawl();

        assertThat(site.asked("a.example")).containsExactly("/robots.txt", "/");
        assertThat(run.leftOut("http://a.example/rss.xml")).contains(ExclusionRule.NOFOLLOW);
    }
}
