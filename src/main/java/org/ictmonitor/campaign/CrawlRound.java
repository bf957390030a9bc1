package org.ictmonitor.campaign;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.RoundKind;
import org.ictmonitor.archive.Recovery;
import org.ictmonitor.crawl.Crawl;
import org.ictmonitor.crawl.CrawlEnd;
import org.ictmonitor.crawl.CrawlOptions;
import org.ictmonitor.crawl.CrawlProgress;
import org.ictmonitor.crawl.UrlRules;
import org.ictmonitor.store.RoundCounters;

/**
 * A round over the network, from its start to frozen, or a part of one: a round that was interrupted is gone on with.
 * {@link #progress()} and {@link #stop} may be called from any thread while {@link #run()} runs.
 */
public final class CrawlRound implements AutoCloseable {
    private final Study study;
    private final OpenRound open;
    private final EarlierPages earlier;
    private final boolean sweep;
    private final Crawl crawl;

    /**
     * How a run is done.
     *
     * @param anew whether an unfinished round is given up
     * @param threads that fetch and read
     * @param maxPages requests for pages that this run makes at most
     * @param maxTime after which this run stops
     * @param version of this program
     */
    public record Request(
            boolean anew, int threads, OptionalLong maxPages, Optional<Duration> maxTime, String version) {}

    /**
     * How a run ended.
     *
     * @param counters of the whole round, not of this run alone
     */
    public record Result(int round, CrawlEnd end, RoundCounters counters) {}

    private CrawlRound(OpenRound open, Study study, Request request, InstantSource clock) {
        this.study = study;
        this.open = open;
        this.earlier = new EarlierPages(
                open.store(),
                new UrlRules(study.campaign(), study.seeds()),
                study.campaign().revisit(),
                open.round());
        this.sweep = earlier.isFullSweep();
        this.crawl = new Crawl(
                study.campaign(),
                study.seeds(),
                new CrawlOptions(request.version(), request.threads(), request.maxPages(), request.maxTime()),
                new Ledger(open, sweep, clock),
                sweep ? open.reading() : new UnchangedUnread(open.reading(), open.store(), round()),
                clock);
    }

    /** Opens the campaign, alone in its workspace, and its unfinished round or a new one. */
    public static CrawlRound open(Study study, Request request, InstantSource clock) {
        OpenRound open = OpenRound.open(study, RoundKind.CRAWL, request.anew(), "ictmon/" + request.version(), clock);
        try {
            return new CrawlRound(open, study, request, clock);
        } catch (RuntimeException | Error e) {
            open.close();
            throw e;
        }
    }

    public int round() {
        return open.round().number();
    }

    /** Whether an earlier run began the round. */
    public boolean resumed() {
        return open.resumed();
    }

    /** What an earlier run had left half written. */
    public Recovery recovery() {
        return open.recovery();
    }

    public CrawlProgress progress() {
        return crawl.progress();
    }

    /** Ends the run: with the pages under way finished, or at once. */
    public void stop(boolean atOnce) {
        crawl.stop(atOnce);
    }

    /**
     * Fetches until nothing is left to fetch or the run is ended; freezes the round in the first case. That comes last, so
     * that a frozen round is whole, wherever a run that froze it was broken off.
     */
    public Result run() {
        seed();
        CrawlEnd end = fetch();
        if (end == CrawlEnd.COMPLETE) {
            open.writer().leaveOutCopies(new UrlRules(study.campaign().scope(), study.seeds()));
            open.writer().judge();
            open.writer().settleTemplates();
        }
        SkippedList.write(open.store(), round(), study.folder().path());
        if (end == CrawlEnd.COMPLETE) {
            open.finish();
        }
        return new Result(round(), end, open.store().counters(round()));
    }

    /** Each time, because the run that began the round may have died before it did, and what is known stays as it is. */
    private void seed() {
        open.store().seed(round(), new UrlRules(study.campaign(), study.seeds()).seeds());
        earlier.enter();
    }

    private CrawlEnd fetch() {
        Recorder recorder = new Recorder(open.writer(), new AfterWriting());
        recorder.start();
        CrawlEnd end;
        try {
            end = crawl.run(recorder);
        } finally {
            recorder.close();
        }
        recorder.check();
        return end;
    }

    @Override
    public void close() {
        open.close();
    }

    /** Tells the crawl what has become durable. */
    private final class AfterWriting implements Recorder.Settled {
        @Override
        public void settled(int visits, List<FrontierEntry> waiting) {
            crawl.settled(visits, waiting);
        }

        @Override
        public void failed(Throwable cause) {
            crawl.fail(cause);
        }
    }
}
