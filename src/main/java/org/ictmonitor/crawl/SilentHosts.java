package org.ictmonitor.crawl;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;

/**
 * Gives up on hosts that no longer answer: after {@value #MOST} requests in a row that brought nothing at all, the host's
 * other URLs fail for the same reason without being asked for, so that a server that is down neither is knocked at for each
 * of its thousands of pages nor keeps the run up. Any answer, even an error, begins the count anew. Safe to share.
 */
final class SilentHosts {
    /** Requests in a row without an answer after which a host is given up for the run. */
    static final int MOST = 6;

    private final Map<String, Silence> silent = new ConcurrentHashMap<>();

    private record Silence(int requests, FailureReason reason, String detail) {}

    void heard(String host, Answer answer) {
        switch (answer) {
            case Answer.Broken broken -> count(host, broken);
            case Answer.Whole whole -> silent.remove(host);
            case Answer.GivenUp givenUp -> {}
        }
    }

    private void count(String host, Answer.Broken broken) {
        boolean nothing = broken.beginning().isEmpty()
                && switch (broken.reason()) {
                    case DNS, CONNECT, TLS, TIMEOUT -> true;
                    case PROTOCOL, TOO_LARGE, HTTP_STATUS, REDIRECT, ADDRESS, INTERNAL -> false;
                };
        if (nothing) {
            silent.merge(
                    host,
                    new Silence(1, broken.reason(), broken.detail()),
                    (before, now) -> new Silence(before.requests() + 1, now.reason(), now.detail()));
        } else {
            silent.remove(host);
        }
    }

    /** What becomes of a URL of a host that is given up. */
    Optional<FetchOutcome> givenUp(String host) {
        return Optional.ofNullable(silent.get(host))
                .filter(silence -> silence.requests() >= MOST)
                .map(silence -> new FetchOutcome.Failed(
                        silence.reason(),
                        "not asked for: " + host + " did not answer " + MOST + " times in a row (" + silence.detail()
                                + ")",
                        Optional.empty()));
    }
}
