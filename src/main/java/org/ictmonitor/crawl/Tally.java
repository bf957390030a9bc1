package org.ictmonitor.crawl;

import java.util.concurrent.atomic.LongAdder;
import org.ictmonitor.Exchange;
import org.ictmonitor.FetchOutcome;

/** Counts what a run did. Safe to share. */
final class Tally {
    private final LongAdder fetched = new LongAdder();
    private final LongAdder redirected = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder retried = new LongAdder();
    private final LongAdder excluded = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    void count(FetchOutcome outcome, boolean last) {
        if (!last) {
            retried.increment();
            return;
        }
        switch (outcome) {
            case FetchOutcome.Fetched page -> fetched.increment();
            case FetchOutcome.NotModified page -> fetched.increment();
            case FetchOutcome.Redirected page -> redirected.increment();
            case FetchOutcome.Failed page -> failed.increment();
            case FetchOutcome.Excluded page -> excluded.increment();
        }
    }

    void count(Exchange exchange) {
        bytes.add(exchange.body().length);
    }

    CrawlProgress progress(HostFrontier frontier) {
        HostFrontier.HostCounts hosts = frontier.hostCounts();
        return new CrawlProgress(
                fetched.sum(),
                redirected.sum(),
                failed.sum(),
                retried.sum(),
                excluded.sum(),
                frontier.getNumberOfAssignedPages(),
                frontier.getQueueLength(),
                hosts.ready(),
                hosts.waiting(),
                bytes.sum());
    }
}
