package org.ictmonitor.crawl;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;

/**
 * Asks for one robots.txt outside of a round, by the rules of {@link RobotsTurns}, but without a second try: what does not
 * answer now is to be told now.
 */
final class RobotsProbe {
    private final Probe.Asking asking;

    /**
     * What was learned.
     *
     * @param broken the answer, if there was no whole response
     * @param detail of what it could not be had for
     */
    record Learned(Optional<RobotsFile> rules, boolean none, Optional<Answer.Broken> broken, String detail) {
        private static Learned no() {
            return new Learned(Optional.empty(), true, Optional.empty(), "");
        }

        private static Learned unreachable(String detail) {
            return new Learned(Optional.empty(), false, Optional.empty(), detail);
        }

        Probed.Verdict verdict(CrawlUrl url) {
            if (none) {
                return Probed.Verdict.NONE;
            }
            return rules.map(file -> file.allows(url.toString()) ? Probed.Verdict.ALLOWED : Probed.Verdict.DISALLOWED)
                    .orElse(Probed.Verdict.UNREACHABLE);
        }

        Optional<Duration> crawlDelay() {
            return rules.flatMap(RobotsFile::crawlDelay);
        }
    }

    RobotsProbe(Probe.Asking asking) {
        this.asking = asking;
    }

    Learned ask(CrawlUrl url) throws InterruptedException {
        Task.Robots task = Task.Robots.first(url.origin(), url.host());
        for (int hops = 0; hops <= RobotsTurns.MAX_REDIRECTS; hops++) {
            Answer answer = asking.ask(task, task.at());
            Optional<CrawlUrl> target = answer.exchange().flatMap(asking::target);
            if (target.isEmpty()) {
                return learned(answer);
            }
            task = task.redirected(target.get().uri());
        }
        return Learned.no();
    }

    private static Learned learned(Answer answer) {
        return switch (answer) {
            case Answer.Whole whole -> learned(whole.whole());
            case Answer.Broken broken -> learned(broken);
            case Answer.GivenUp givenUp -> Learned.unreachable("given up");
        };
    }

    private static Learned learned(Answer.Broken broken) {
        return broken.beginning()
                .filter(beginning -> broken.reason() == FailureReason.TOO_LARGE)
                .map(RobotsProbe::learned)
                .orElseGet(() -> new Learned(Optional.empty(), false, Optional.of(broken), broken.detail()));
    }

    private static Learned learned(Exchange exchange) {
        int status = exchange.status();
        if (status / 100 == 2) {
            return parsed(exchange);
        }
        return status / 100 == 3 || (status / 100 == 4 && status != 429)
                ? Learned.no()
                : Learned.unreachable("status " + status);
    }

    private static Learned parsed(Exchange exchange) {
        try {
            byte[] content = ContentCoding.decoded(exchange, RobotsFile.MAX_BYTES);
            RobotsFile rules = RobotsFile.parse(content, RobotsFile.PRODUCT);
            return new Learned(Optional.of(rules), false, Optional.empty(), "");
        } catch (IOException e) {
            return Learned.unreachable(String.valueOf(e.getMessage()));
        }
    }
}
