package org.ictmonitor.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.ictmonitor.MonitorException.Exit;
import org.ictmonitor.campaign.CrawlRound;
import org.ictmonitor.campaign.Study;
import org.ictmonitor.crawl.CrawlEnd;
import org.ictmonitor.store.RoundCounters;
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
            "With --quiet it says nothing unless a person has to do something, as a program that a clock starts should.",
            "With --notify, ICTMON_SMTP_USER and ICTMON_SMTP_PASSWORD sign in to the mail server, ICTMON_WEBHOOK_TOKEN goes to"
                    + " the webhook, and ICTMON_WEBHOOK_URL stands in for its address.",
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

    @Option(
            names = "--notify",
            description =
                    "Tell the people whom the campaign's key notify names: of changes, of a failure once, and when it is"
                            + " over. A message that cannot be sent is a line here and does not change the exit code.")
    private boolean notify;

    CrawlCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        return notify
                ? runAndTell(RunNotice.of(session, common, campaign))
                : run(study()).exit();
    }

    private Study study() {
        return Study.read(common.workspace(session), campaign);
    }

    private int runAndTell(RunNotice notice) {
        Ended ended;
        try {
            ended = run(study());
        } catch (RuntimeException | Error e) {
            notice.failed(e);
            throw e;
        }
        if (ended.exit() == Exit.TOO_MANY_ERRORS.code()) {
            notice.failed(
                    ended.exit(),
                    tooManyErrors(ended.result().counters()),
                    ended.result().round());
        } else if (ended.result().end() == CrawlEnd.COMPLETE) {
            notice.finished(ended.result());
        }
        return ended.exit();
    }

    /** How a run ended, and with which exit code. */
    private record Ended(int exit, CrawlRound.Result result) {}

    private Ended run(Study study) {
        CrawlRound.Request request = new CrawlRound.Request(
                anew,
                threads,
                maxPages == null ? OptionalLong.empty() : OptionalLong.of(maxPages),
                Optional.ofNullable(maxTime),
                Version.number());
        Interrupts interrupts = new Interrupts();
        try (CrawlRound round = CrawlRound.open(study, request, session.clock())) {
            announce(round);
            interrupts.stop(round::stop);
            try (CrawlDisplay display = CrawlDisplay.start(session, common, round)) {
                CrawlRound.Result result = round.run();
                return new Ended(report(result, interrupts.any()), result);
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

    private int report(CrawlRound.Result result, boolean interrupted) {
        RoundCounters counters = result.counters();
        say("round " + result.round() + ": " + Totals.sentence(counters));
        boolean roundTime = result.end() == CrawlEnd.MAX_TIME && maxTime == null;
        boolean broken = interrupted && result.end() != CrawlEnd.COMPLETE;
        if (broken || roundTime || result.end() == CrawlEnd.STOPPED) {
            say("interrupted; 'ictmon crawl " + campaign + "' goes on with round " + result.round());
            return Exit.INTERRUPTED.code();
        }
        if (result.end() != CrawlEnd.COMPLETE) {
            say("the limit of this run is reached; 'ictmon crawl " + campaign + "' goes on with round "
                    + result.round());
        }
        if (Totals.errorRate(counters) <= maxErrorRate) {
            return 0;
        }
        session.err().println("ictmon: " + tooManyErrors(counters));
        return Exit.TOO_MANY_ERRORS.code();
    }

    private String tooManyErrors(RoundCounters counters) {
        return String.format(
                Locale.ROOT,
                "%.0f %% of the pages failed, more than --max-error-rate allows; 'ictmon status %s' shows why",
                100 * Totals.errorRate(counters),
                campaign);
    }

    private void say(String sentence) {
        if (!common.quiet()) {
            session.err().println(sentence);
        }
    }
}
