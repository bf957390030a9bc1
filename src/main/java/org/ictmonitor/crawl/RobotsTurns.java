package org.ictmonitor.crawl;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;

/**
 * What follows from the answer to a request for a robots.txt (RFC 9309 section 2.3.1): 2xx gives rules; a redirect is
 * followed up to five times, each waiting for its host's turn; 4xx other than 429 allows everything, and so does a sixth
 * redirect; 429, 5xx and no answer disallow everything, after {@link Backoff} has had its tries. Safe to share.
 */
final class RobotsTurns {
    /** RFC 9309 section 2.3.1.2 asks for at least five. */
    static final int MAX_REDIRECTS = 5;

    private final HostFrontier frontier;
    private final RobotsCache cache;
    private final UrlRules rules;
    private final Pace pace;
    private final Backoff backoff;
    private final VisitSink sink;
    private final LongSupplier clock;

    RobotsTurns(
            HostFrontier frontier,
            RobotsCache cache,
            UrlRules rules,
            Pace pace,
            Backoff backoff,
            VisitSink sink,
            LongSupplier clock) {
        this.frontier = frontier;
        this.cache = cache;
        this.rules = rules;
        this.pace = pace;
        this.backoff = backoff;
        this.sink = sink;
        this.clock = clock;
    }

    void answered(Turn turn, Task.Robots asked, Answer answer) {
        answer.exchange().ifPresent(sink::archive);
        Optional<Backoff.Pause> pause = pause(asked, answer);
        if (pause.isPresent()) {
            long at = clock.getAsLong() + pause.get().time().toNanos();
            frontier.askRobots(turn.host().name(), asked.again(), at);
        } else if (!(answer instanceof Answer.GivenUp)) {
            decide(asked, answer);
        }
        frontier.free(turn, pace.next(turn, cache.crawlDelay(asked.origin())));
        frontier.done(turn, false);
    }

    private Optional<Backoff.Pause> pause(Task.Robots asked, Answer answer) {
        return switch (answer) {
            case Answer.Whole whole -> backoff.after(whole.whole(), asked.attempts());
            case Answer.Broken broken -> backoff.after(broken, asked.attempts());
            case Answer.GivenUp givenUp -> Optional.empty();
        };
    }

    private void decide(Task.Robots asked, Answer answer) {
        switch (answer) {
            case Answer.Whole whole -> decide(asked, whole.whole());
            case Answer.Broken broken -> decide(asked, broken);
            case Answer.GivenUp givenUp -> {}
        }
    }

    /** The first 500 kibibytes of a larger file are its rules (RFC 9309 section 2.5). */
    private void decide(Task.Robots asked, Answer.Broken broken) {
        if (broken.reason() == FailureReason.TOO_LARGE && broken.beginning().isPresent()) {
            decide(asked, broken.beginning().get());
        } else {
            unreachable(asked, broken.reason(), broken.detail());
        }
    }

    private void decide(Task.Robots asked, Exchange exchange) {
        int status = exchange.status();
        if (status >= 200 && status < 300) {
            learn(asked, exchange);
        } else if (status >= 300 && status < 400) {
            redirect(asked, exchange);
        } else if (status >= 400 && status < 500 && status != 429) {
            allow(asked, exchange);
        } else {
            unreachable(asked, FailureReason.HTTP_STATUS, "status " + status);
        }
    }

    private void learn(Task.Robots asked, Exchange exchange) {
        try {
            known(asked, exchange, ContentCoding.decoded(exchange, RobotsFile.MAX_BYTES));
        } catch (IOException e) {
            unreachable(asked, FailureReason.PROTOCOL, "" + e.getMessage());
        }
    }

    private void redirect(Task.Robots asked, Exchange exchange) {
        Optional<CrawlUrl> target = LocationHeader.of(exchange)
                .flatMap(location -> UrlNormaliser.absolute(asked.at().toString())
                        .flatMap(base -> UrlNormaliser.resolve(base, location)))
                .flatMap(url -> rules.normalise(url.text()));
        if (target.isEmpty() || asked.hops() >= MAX_REDIRECTS) {
            allow(asked, exchange);
        } else {
            CrawlUrl next = target.get();
            frontier.askRobots(next.host(), asked.redirected(next.uri()), clock.getAsLong());
        }
    }

    private void allow(Task.Robots asked, Exchange exchange) {
        known(asked, exchange, new byte[0]);
    }

    private void known(Task.Robots asked, Exchange exchange, byte[] content) {
        cache.learn(asked.origin(), RobotsFile.parse(content, RobotsFile.PRODUCT));
        sink.rules(new SiteRules(asked.origin(), exchange.sent(), content));
        frontier.unpark(asked.asking());
    }

    private void unreachable(Task.Robots asked, FailureReason reason, String why) {
        cache.unreachable(asked.origin(), reason, asked.at() + " could not be had: " + why);
        frontier.unpark(asked.asking());
    }
}
