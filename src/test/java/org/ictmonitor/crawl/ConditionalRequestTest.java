package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.Limits;
import org.ictmonitor.Network;
import org.ictmonitor.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that ask only for what has changed. */
class ConditionalRequestTest {
    private static final String URL = "http://a.example/";
    private static final Optional<String> TAG = Optional.of("\"v1\"");
    private static final Optional<String> DATE = Optional.of("Mon, 16 Nov 2026 10:00:00 GMT");

    private final Site site = new Site();

    @BeforeEach
    void pageThatNeverChanges() {
        site.on("a.example/", (exchange, n) -> Site.send(exchange, 304, "", Map.of()));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private FetchOutcome outcome(Validators known) {
        MemoryLedger ledger = new MemoryLedger().answeredBefore(URL, known);
        Recording run = Recording.of(site.campaign("a.example"), Site.seeds(URL), CrawlOptions.of("1.0", 2), ledger);
        run.run();
        return run.outcome(URL);
    }

    private Map<String, String> askedWith() {
        return site.log.stream()
                .filter(asked -> asked.path().equals("/"))
                .findFirst()
                .orElseThrow()
                .headers();
    }

    @Test
    void an_entity_tag_is_asked_by_alone() {
        assertThat(outcome(new Validators(TAG, DATE))).isInstanceOf(FetchOutcome.NotModified.class);
        assertThat(askedWith()).containsEntry("If-none-match", "\"v1\"").doesNotContainKey("If-modified-since");
    }

    @Test
    void without_an_entity_tag_the_date_is_asked_by() {
        assertThat(outcome(new Validators(Optional.empty(), DATE))).isInstanceOf(FetchOutcome.NotModified.class);
        assertThat(askedWith())
                .containsEntry("If-modified-since", "Mon, 16 Nov 2026 10:00:00 GMT")
                .doesNotContainKey("If-none-match");
    }

    @Test
    void not_modified_in_answer_to_a_request_without_a_condition_tells_nothing() {
        assertThat(outcome(Validators.NONE))
                .asInstanceOf(type(FetchOutcome.Failed.class))
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo(FailureReason.HTTP_STATUS))
                .satisfies(failed -> assertThat(failed.detail()).contains("304", "no condition"));
    }

    @Test
    void a_page_that_is_not_modified_takes_its_place_under_the_limit_of_pages() {
        site.page("a.example/2");
        MemoryLedger ledger = new MemoryLedger().answeredBefore(URL, new Validators(TAG, DATE));
        Network network = new Network(List.of("127.0.0.0/8"), Map.of("a.example", "127.0.0.1:" + site.port()));
        Limits limits = new Limits(1 << 20, Duration.ofSeconds(5), Duration.ofMinutes(1));
        Recording run = Recording.of(
                Site.campaign(Duration.ZERO, network, new CrawlScope(6, 1, false, List.of()), limits),
                Site.seeds(URL, URL + "2"),
                CrawlOptions.of("1.0", 1),
                ledger);
        run.run();
        assertThat(run.outcome(URL)).isInstanceOf(FetchOutcome.NotModified.class);
        assertThat(run.outcome(URL + "2")).isInstanceOf(FetchOutcome.Excluded.class);
    }
}
