package org.ictmonitor.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Validators;
import org.ictmonitor.crawl.FrontierLedger;
import org.ictmonitor.crawl.SiteRules;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.HostPause;
import org.ictmonitor.store.KnownRobots;
import org.ictmonitor.store.RoundCounters;

/**
 * The store as the frontier's durable side, for one round.
 *
 * @param sweep whether every page is asked for as if for the first time
 * @param clock for pauses that outlive a run
 */
record Ledger(CampaignStore store, int round, Instant started, boolean resumed, boolean sweep, InstantSource clock)
        implements FrontierLedger {
    Ledger(OpenRound open, boolean sweep, InstantSource clock) {
        this(open.store(), open.round().number(), open.round().started(), open.resumed(), sweep, clock);
    }

    @Override
    public List<FrontierEntry> waiting(String host, long afterId, int limit) {
        return store.waiting(round, host, afterId, limit);
    }

    @Override
    public Map<String, Integer> waitingByHost() {
        return store.waitingByHost(round);
    }

    @Override
    public Map<String, Integer> fetchedByPortal() {
        return store.countersByPortal(round).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, portal -> fetched(portal.getValue())));
    }

    private static int fetched(RoundCounters counters) {
        return Math.toIntExact(counters.fetched() + counters.notModified() + counters.carried());
    }

    @Override
    public void forEachKnownUrl(Consumer<String> each) {
        store.forEachKnownUrl(round, each);
    }

    @Override
    public Validators validators(CrawlUrl url) {
        return sweep ? Validators.NONE : store.validators(round, url);
    }

    /** Only a round that is gone on with knows any: a new one asks every site afresh, whatever the clock says. */
    @Override
    public List<SiteRules> rules() {
        return (resumed ? store.robotsSince(started) : List.<KnownRobots>of())
                .stream()
                        .map(site -> new SiteRules(site.origin(), site.fetched(), site.content()))
                        .toList();
    }

    @Override
    public void hold(String host, Duration time) {
        Instant now = clock.instant();
        store.pause(new HostPause(host, now, now.plus(time)));
    }

    /** Never longer than the pause was when it began, so that a clock that went back cannot make it longer. */
    @Override
    public Map<String, Duration> holds() {
        Instant now = clock.instant();
        return store.pauses(now).stream().collect(Collectors.toMap(HostPause::host, pause -> left(pause, now)));
    }

    private static Duration left(HostPause pause, Instant now) {
        Duration whole = Duration.between(pause.since(), pause.until());
        Duration left = Duration.between(now, pause.until());
        return left.compareTo(whole) > 0 ? whole : left;
    }

    @Override
    public int redirectsTo(CrawlUrl url, int most) {
        return store.redirectsTo(round, url.toString(), most);
    }
}
