package org.ictmonitor.crawl;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Campaign;
import org.ictmonitor.Exchange;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.Seed;
import org.ictmonitor.Visit;

/** A crawl with a ledger in memory and a sink that records at once. */
final class Recording implements VisitSink {
    final MemoryLedger ledger;
    final List<Visit> visits = Collections.synchronizedList(new ArrayList<>());
    final List<Exchange> archived = Collections.synchronizedList(new ArrayList<>());
    final Crawl crawl;

    private Recording(
            Campaign campaign, List<Seed> seeds, CrawlOptions options, MemoryLedger ledger, PageReader reader) {
        this.ledger = ledger;
        UrlRules rules = new UrlRules(campaign.scope(), seeds);
        ledger.enter(rules.seeds().stream()
                .filter(seed -> !ledger.known().containsKey(seed.url()))
                .toList());
        this.crawl = new Crawl(campaign, rules, options, ledger, reader, Duration.ofMillis(20), InstantSource.system());
    }

    /** Ready to run, from the seeds on. */
    static Recording of(Campaign campaign, List<Seed> seeds) {
        return of(campaign, seeds, CrawlOptions.of("1.0", 4), new MemoryLedger());
    }

    static Recording of(Campaign campaign, List<Seed> seeds, CrawlOptions options, MemoryLedger ledger) {
        return new Recording(campaign, seeds, options, ledger, new LinkReader());
    }

    static Recording of(Campaign campaign, List<Seed> seeds, PageReader reader) {
        return of(campaign, seeds, reader, 4);
    }

    static Recording of(Campaign campaign, List<Seed> seeds, PageReader reader, int threads) {
        return new Recording(campaign, seeds, CrawlOptions.of("1.0", threads), new MemoryLedger(), reader);
    }

    CrawlEnd run() {
        return crawl.run(this);
    }

    @Override
    public void accept(Visit visit) {
        visits.add(visit);
        crawl.settled(1, ledger.record(visit));
    }

    @Override
    public void archive(Exchange exchange) {
        archived.add(exchange);
    }

    /** The rule that left a URL out when it was found. */
    Optional<ExclusionRule> leftOut(String url) {
        return Optional.ofNullable(ledger.known().get(url)).flatMap(FoundUrl::excluded);
    }

    /** The final outcome of a URL. */
    FetchOutcome outcome(String url) {
        return last(url).outcome();
    }

    Visit last(String url) {
        Optional<Visit> found = visits.stream()
                .filter(visit -> visit.last() && visit.entry().url().toString().equals(url))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError("no last visit of " + url + " among " + visits.size()));
    }
}
