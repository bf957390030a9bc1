package org.ictmonitor.crawl;

import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.url.TLDList;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ictmonitor.Campaign;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Seed;
import org.ictmonitor.UrlKind;

/**
 * Crawls one round of a campaign: takes URLs from the ledger's hosts in turn, fetches and reads them, and hands every visit
 * to the sink.
 *
 * <p>Before {@link #run}, the ledger holds the seeds ({@link UrlRules#seeds}) or what an interrupted run left. Each
 * entry yields exactly one visit that is the last, after any number of visits that are not, unless the crawl is stopped
 * before. URLs that a visit found are fetched only after they came back through {@link #settled} or {@link #admit}, so that
 * they are durable first.
 *
 * <p><b>When it ends.</b> By itself when nothing waits, no thread is at work, and every visit given to the sink was
 * settled. Whoever takes visits must therefore call {@link #settled} once for each, also for those that found nothing, or
 * call {@link #stop} or {@link #fail} if it no longer can; nothing else keeps a crawl from ending. After a stop or a failure
 * the sink still has to take what is under way, or at least not to block: the threads are waited for.
 *
 * <p>One object runs once. All methods but {@link #run} may be called from any thread at any time.
 */
public final class Crawl {
    private final Campaign campaign;
    private final CrawlOptions options;
    private final FrontierLedger ledger;
    private final LongSupplier clock;
    private final InstantSource wallClock;
    private final SeenUrls seen = new SeenUrls();
    private final Traps traps = new Traps();
    private final Tally tally = new Tally();
    private final Fetcher fetcher;
    private final RobotsCache robots;
    private final HostFrontier frontier;
    private final Visits visits;
    private final UrlRules rules;
    private final Backoff backoff;
    private final PageLimits limits;

    /**
     * A crawl of these seeds' portals.
     *
     * @param wallClock tells when a request was made; it may jump, since nothing that is waited for is measured by it
     */
    public Crawl(
            Campaign campaign,
            List<Seed> seeds,
            CrawlOptions options,
            FrontierLedger ledger,
            PageReader reader,
            InstantSource wallClock) {
        this(
                campaign,
                new UrlRules(campaign, seeds),
                options,
                ledger,
                reader,
                campaign.politeness().retryPause(),
                wallClock);
    }

    Crawl(
            Campaign campaign,
            UrlRules rules,
            CrawlOptions options,
            FrontierLedger ledger,
            PageReader reader,
            Duration firstPause,
            InstantSource wallClock) {
        this.campaign = campaign;
        this.rules = rules;
        this.options = options;
        this.ledger = ledger;
        this.clock = System::nanoTime;
        this.wallClock = wallClock;
        this.backoff = new Backoff(firstPause, wallClock);
        this.fetcher = fetcher();
        this.robots = new RobotsCache(fetcher, clock);
        this.frontier = new HostFrontier(
                ledger,
                clock,
                robots::isMissing,
                new HostAddresses(resolver(campaign)::addresses),
                campaign.politeness().hostsPerAddress());
        this.visits = new Visits(rules, seen, traps, reader, ledger);
        this.limits = new PageLimits(campaign.scope().maxPagesPerPortal(), options.maxPages());
    }

    /** As the one that connects, so that a host counts where it is asked. */
    private static GuardedResolver resolver(Campaign campaign) {
        AddressGuard guard = new AddressGuard(campaign.network().allowPrivate());
        return new GuardedResolver(campaign.network(), guard, campaign.limits().pageTime());
    }

    private Fetcher fetcher() {
        try {
            return new Fetcher(campaign, rules, options.version(), wallClock, clock, ledger::validators);
        } catch (GeneralSecurityException e) {
            throw MonitorException.failed(
                    "the certificates of this Java installation cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Crawls until nothing is left to do, a limit is reached, or someone stops it, and says which.
     *
     * @param sink that takes what the crawl brings
     * @throws MonitorException if a thread broke, the ledger or the sink threw an exception, or {@link #fail} was called
     */
    public CrawlEnd run(VisitSink sink) {
        try {
            ledger.forEachKnownUrl(this::know);
            frontier.endAt(clock.getAsLong() + time().toNanos());
            recall();
            TurnTaker taker = taker(sink);
            engine().start(() -> new CrawlThread(taker, frontier), options.threads());
        } finally {
            fetcher.shutDown();
        }
        frontier.failure().ifPresent(Crawl::rethrow);
        return frontier.end().orElse(CrawlEnd.STOPPED);
    }

    private void know(String url) {
        seen.add(url);
        traps.know(url);
    }

    /** What an earlier run of this round learned still holds; and the last request of that run may be just over. */
    private void recall() {
        Instant now = wallClock.instant();
        ledger.rules().forEach(kept -> robots.recall(kept, now));
        Pace pace = new Pace(campaign.politeness().delay());
        Map<String, Duration> wished = robots.crawlDelays();
        boolean resumed = ledger.resumed();
        frontier.load(host -> resumed ? pace.pause(Optional.ofNullable(wished.get(host))) : Duration.ZERO);
    }

    private TurnTaker taker(VisitSink sink) {
        Pace pace = new Pace(campaign.politeness().delay());
        limits.count(ledger.fetchedByPortal());
        RobotsTurns robotsTurns = new RobotsTurns(frontier, robots, rules, pace, backoff, sink, clock);
        return new TurnTaker(frontier, robots, robotsTurns, limits, traps, visits, pace, backoff, sink, tally, clock);
    }

    /** crawler4j wants a folder although nothing is written to it, and one URL a time keeps the timing with the frontier. */
    private Engine engine() {
        CrawlConfig config = new CrawlConfig();
        config.setCrawlStorageFolder(System.getProperty("java.io.tmpdir"));
        config.setBatchReadSize(1);
        config.setRespectNoIndex(false);
        try {
            return new Engine(config, fetcher, robots, new TLDList(config), new Engine.Parts(frontier, seen));
        } catch (Exception e) {
            throw MonitorException.failed("crawler4j could not be started: " + e.getMessage(), e);
        }
    }

    private Duration time() {
        Duration round = campaign.limits().roundTime();
        return options.maxTime().filter(own -> own.compareTo(round) < 0).orElse(round);
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof MonitorException known) {
            throw known;
        }
        throw MonitorException.failed("the crawl broke off: " + failure, failure);
    }

    /** Enters URLs that are durable and wait to be fetched. */
    public void admit(List<FrontierEntry> waiting) {
        frontier.admit(waiting);
    }

    /**
     * Tells that visits are recorded.
     *
     * @param visits how many of those that the sink was given
     * @param waiting the URLs that they found and that are now durable and wait to be fetched
     */
    public void settled(int visits, List<FrontierEntry> waiting) {
        waiting.stream().filter(Crawl::wasPutOff).forEach(entry -> limits.giveBack(entry.portal()));
        frontier.settled(visits, waiting);
    }

    /** A page that had its place in the round without being asked for, until a sitemap said that it is due after all. */
    private static boolean wasPutOff(FrontierEntry entry) {
        return entry.foundBy() == FoundBy.EARLIER_ROUND && entry.kind() == UrlKind.PAGE;
    }

    /**
     * Ends the crawl early.
     *
     * @param atOnce whether requests under way are cut off, leaving their URLs waiting; else they are finished and recorded
     */
    public void stop(boolean atOnce) {
        frontier.stop(CrawlEnd.STOPPED);
        if (atOnce) {
            fetcher.giveUp();
        }
    }

    /** Ends the crawl because its visits can no longer be recorded; {@link #run} throws the cause. */
    public void fail(Throwable cause) {
        frontier.fail(cause);
        fetcher.giveUp();
    }

    /** How far it is. */
    public CrawlProgress progress() {
        return tally.progress(frontier);
    }
}
