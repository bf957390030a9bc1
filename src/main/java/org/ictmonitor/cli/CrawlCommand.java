package org.ictmonitor.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.ictmonitor.MonitorException.Exit;
import org.ictmonitor.campaign.CrawlRound;
import org.ictmonitor.campaign.Study;
import org.ictmonitor.crawl.CrawlEnd;
import org.ictmonitor.store.RoundCounters;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a round, or goes on with an unfinished one. */
@Command(
        name = "crawl",
        header = "Run a round of a campaign, or go on with an unfinished one.",
        description = {
            "The first Ctrl-C finishes the pages under way, the second stops at once; either way the next call goes on.",
            "A run that --max-pages or --max-time ended leaves the round unfinished, and the next call goes on with it."
        },
        footer = {"", "Example:", "  ictmon crawl kyiv --max-time 8h"})
final class CrawlCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "CAMPAIGN", description = "The campaign: the name of a file in config/campaigns.")
    private String campaign = "";

    @Option(names = "--new", description = "Give an unfinished round up and begin a new one.")
    private boolean anew;

    @Option(names = "--max-pages", paramLabel = "N", description = "Ask for so many pages at most in this run.")
    private @Nullable Long maxPages;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = Keys.DurationKey.class,
            description = "End this run after so long, as 30m.")
    private @Nullable Duration maxTime;

    @Option(
            names = "--max-error-rate",
            paramLabel = "RATIO",
            defaultValue = "0.2",
            description = "End with exit code 5 if more than this share of the pages failed (default: 0.2).")
    private double maxErrorRate;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "8",
            description = "Pages fetched and read at the same time; one host never sees more than one (default: 8).")
    private int threads;

    CrawlCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        Study study = Study.read(common.workspace(session), campaign);
        return run(study);
    }

    private int run(Study study) {
        CrawlRound.Request request = new CrawlRound.Request(
                anew,
                threads,
                maxPages == null ? OptionalLong.empty() : OptionalLong.of(maxPages),
                Optional.ofNullable(maxTime),
                Version.number());
        try (CrawlRound round = CrawlRound.open(study, request, session.clock())) {
            announce(round);
            AtomicInteger interrupts = stopOnInterrupt(round);
            try (CrawlDisplay display = CrawlDisplay.start(session, common, round)) {
                return report(round.run(), interrupts.get() > 0);
            }
        }
    }

    private void announce(CrawlRound round) {
        if (round.resumed()) {
            say("going on with round " + round.round());
        }
        long lost = round.recovery().missing();
        if (lost > 0) {
            session.err()
                    .println("ictmon: " + lost + " bytes of the archive that were recorded are gone;"
                            + " 'ictmon verify' names the captures they held");
        }
    }

    private static AtomicInteger stopOnInterrupt(CrawlRound round) {
        AtomicInteger interrupts = new AtomicInteger();
        Runnable stop = () -> round.stop(interrupts.incrementAndGet() > 1);
        Signals.register("INT", stop);
        Signals.register("TERM", stop);
        return interrupts;
    }

    private int report(CrawlRound.Result result, boolean interrupted) {
        RoundCounters counters = result.counters();
        say("round " + result.round() + ": " + Totals.sentence(counters));
        boolean roundTime = result.end() == CrawlEnd.MAX_TIME && maxTime == null;
        boolean broken = interrupted && result.end() != CrawlEnd.COMPLETE;
        if (broken || roundTime || result.end() == CrawlEnd.STOPPED) {
            session.err().println("interrupted; 'ictmon crawl " + campaign + "' goes on with round " + result.round());
            return Exit.INTERRUPTED.code();
        }
        if (result.end() != CrawlEnd.COMPLETE) {
            say("the limit of this run is reached; 'ictmon crawl " + campaign + "' goes on with round "
                    + result.round());
        }
        return Totals.errorRate(counters) > maxErrorRate ? tooManyErrors(counters) : 0;
    }

    private int tooManyErrors(RoundCounters counters) {
        session.err()
                .printf(
                        "ictmon: %.0f %% of the pages failed, more than --max-error-rate allows; 'ictmon status %s' shows why%n",
                        100 * Totals.errorRate(counters), campaign);
        return Exit.TOO_MANY_ERRORS.code();
    }

    private void say(String sentence) {
        if (!common.quiet()) {
            session.err().println(sentence);
        }
    }
}
