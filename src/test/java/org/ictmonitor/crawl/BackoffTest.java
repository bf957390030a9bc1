package org.ictmonitor.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;
import org.ictmonitor.HttpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2022-02-24T05:00:00Z");
    private static final Duration FIRST = Duration.ofSeconds(5);

    private final Backoff backoff = new Backoff(FIRST, InstantSource.fixed(NOW));

    @ParameterizedTest
    @CsvSource({"0,5", "1,20", "2,80"})
    void each_pause_is_four_times_as_long_as_the_one_before(int attempts, int seconds) {
        assertThat(backoff.after(exchange(503), attempts).map(Backoff.Pause::time))
                .contains(Duration.ofSeconds(seconds));
    }

    @Test
    void how_often_it_is_tried_depends_on_what_failed() {
        assertThat(backoff.after(exchange(500), 0)).isPresent();
        assertThat(backoff.after(exchange(500), 1)).isEmpty();
        assertThat(backoff.after(broken(FailureReason.CONNECT), 1)).isPresent();
        assertThat(backoff.after(broken(FailureReason.CONNECT), 2)).isEmpty();
        assertThat(backoff.after(exchange(429), 2)).isPresent();
        assertThat(backoff.after(exchange(429), 3)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "ADDRESS", "TOO_LARGE", "REDIRECT"})
    void what_a_second_try_cannot_mend_is_final(FailureReason reason) {
        assertThat(backoff.after(broken(reason), 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 400, 401, 403, 404, 410, 451, 501, 505})
    void these_statuses_are_final(int status) {
        assertThat(backoff.after(exchange(status), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"408,false", "425,false", "429,true", "500,false", "502,false", "503,true", "504,false"})
    void these_statuses_are_tried_again_and_two_hold_back_the_host(int status, boolean host) {
        assertThat(backoff.after(exchange(status), 0).map(Backoff.Pause::wholeHost))
                .contains(host);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|120",
                "1|5",
                "Thu, 24 Feb 2022 05:10:00 GMT|600",
                "Thu, 24 Feb 2022 04:00:00 GMT|5",
                "Thursday, 24-Feb-22 05:10:00 GMT|600",
                "99999999|604800",
                "soon|5"
            })
    void retry_after_makes_the_pause_longer_and_never_shorter(String value, long seconds) {
        Exchange busy = exchange(503, new HttpHeader("retry-after", value));

        assertThat(backoff.after(busy, 0).map(Backoff.Pause::time)).contains(Duration.ofSeconds(seconds));
    }

    private static Answer.Broken broken(FailureReason reason) {
        return new Answer.Broken(reason, "", Optional.empty());
    }

    private static Exchange exchange(int status, HttpHeader... headers) {
        return new Exchange(
                URI.create("http://a.ua/"),
                NOW,
                Duration.ZERO,
                Optional.empty(),
                "",
                status,
                "",
                List.of(headers),
                new byte[0],
                Optional.empty());
    }
}
