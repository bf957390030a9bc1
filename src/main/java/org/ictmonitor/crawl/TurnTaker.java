package org.ictmonitor.crawl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.UrlKind;
import org.ictmonitor.Visit;

/**
 * Decides what a turn is used for and what follows from it. The host is set free as soon as its answer is there, and before
 * it is read. Safe to share.
 */
final class TurnTaker {
    private final HostFrontier frontier;
    private final RobotsCache robots;
    private final RobotsTurns robotsTurns;
    private final PageLimits limits;
    private final Traps traps;
    private final Visits visits;
    private final Pace pace;
    private final Backoff backoff;
    private final VisitSink sink;
    private final Tally tally;
    private final LongSupplier clock;
    private final SilentHosts silent = new SilentHosts();

    TurnTaker(
            HostFrontier frontier,
            RobotsCache robots,
            RobotsTurns robotsTurns,
            PageLimits limits,
            Traps traps,
            Visits visits,
            Pace pace,
            Backoff backoff,
            VisitSink sink,
            Tally tally,
            LongSupplier clock) {
        this.frontier = frontier;
        this.robots = robots;
        this.robotsTurns = robotsTurns;
        this.limits = limits;
        this.traps = traps;
        this.visits = visits;
        this.pace = pace;
        this.backoff = backoff;
        this.sink = sink;
        this.tally = tally;
        this.clock = clock;
    }

    /** Whether a turn leads to a request; if not, what it led to is done. */
    boolean isToBeFetched(Turn turn) {
        return switch (turn.task()) {
            case Task.Robots asks -> true;
            case Task.Fetch fetch -> isToBeFetched(turn, fetch.entry());
        };
    }

    private boolean isToBeFetched(Turn turn, FrontierEntry entry) {
        Optional<FetchOutcome> leftOut = leftOut(entry);
        if (leftOut.isPresent()) {
            finish(turn, visits.last(entry, leftOut.get(), sitemaps(entry)));
            return false;
        }
        if (entry.kind() == UrlKind.PAGE && !limits.takeOfRun()) {
            frontier.stop(CrawlEnd.MAX_PAGES);
            frontier.done(turn, false);
            return false;
        }
        return true;
    }

    private Optional<FetchOutcome> leftOut(FrontierEntry entry) {
        Optional<FetchOutcome> givenUp = silent.givenUp(entry.url().host());
        return givenUp.or(() -> trapped(entry)).or(() -> byRules(entry));
    }

    private Optional<FetchOutcome> trapped(FrontierEntry entry) {
        return traps.isInBarrenCalendar(entry.url())
                ? Optional.of(new FetchOutcome.Excluded(
                        ExclusionRule.CALENDAR,
                        Traps.MOST_BARREN + " pages of this calendar in a row brought no new page"))
                : Optional.empty();
    }

    private Optional<FetchOutcome> byRules(FrontierEntry entry) {
        return switch (robots.verdict(entry.url())) {
            case RobotsCache.Verdict.Disallowed disallowed ->
                Optional.of(new FetchOutcome.Excluded(ExclusionRule.ROBOTS, "robots.txt disallows it"));
            case RobotsCache.Verdict.Unreachable unreachable -> Optional.of(unreachable(unreachable));
            case RobotsCache.Verdict.Allowed allowed -> overLimit(entry);
            case RobotsCache.Verdict.Missing missing -> overLimit(entry);
        };
    }

    /** Where not even a connection could be made, the page would fail for the same reason, which says more than the rule. */
    private static FetchOutcome unreachable(RobotsCache.Verdict.Unreachable robots) {
        return switch (robots.reason()) {
            case DNS, CONNECT, TLS, ADDRESS ->
                new FetchOutcome.Failed(robots.reason(), robots.detail(), Optional.empty());
            case TIMEOUT, PROTOCOL, TOO_LARGE, HTTP_STATUS, REDIRECT, INTERNAL ->
                new FetchOutcome.Excluded(ExclusionRule.ROBOTS_UNREACHABLE, robots.detail());
        };
    }

    private Optional<FetchOutcome> overLimit(FrontierEntry entry) {
        boolean fits = entry.kind() != UrlKind.PAGE || limits.takeOfPortal(entry.portal());
        return fits
                ? Optional.empty()
                : Optional.of(new FetchOutcome.Excluded(
                        ExclusionRule.PAGE_LIMIT, "portal " + entry.portal() + " has its max-pages-per-portal"));
    }

    /** What follows from an answer. */
    void answered(Turn turn, Answer answer) {
        answer.exchange().ifPresent(tally::count);
        switch (turn.task()) {
            case Task.Robots asked -> robotsTurns.answered(turn, asked, answer);
            case Task.Fetch fetch -> answered(turn, fetch.entry(), answer);
        }
    }

    private void answered(Turn turn, FrontierEntry entry, Answer answer) {
        if (answer instanceof Answer.GivenUp) {
            frontier.done(turn, false);
            return;
        }
        silent.heard(entry.url().host(), answer);
        FetchOutcome outcome = visits.outcome(entry, answer);
        boolean page = outcome instanceof FetchOutcome.Fetched || outcome instanceof FetchOutcome.NotModified;
        if (entry.kind() == UrlKind.PAGE && !page) {
            limits.giveBack(entry.portal());
        }
        Optional<Backoff.Pause> pause = pause(answer, entry.attempts());
        pause.filter(held -> held.wholeHost() && answer instanceof Answer.Whole)
                .ifPresent(held -> frontier.hold(turn.host().name(), held.time()));
        frontier.free(turn, next(turn, entry, pause));
        if (pause.isPresent()) {
            repeat(turn, entry, outcome, pause.get());
        } else {
            finish(turn, visits.last(entry, outcome, sitemaps(entry)));
        }
    }

    private List<String> sitemaps(FrontierEntry entry) {
        return robots.takeSitemaps(entry.url().origin());
    }

    private long next(Turn turn, FrontierEntry entry, Optional<Backoff.Pause> pause) {
        long paced = pace.next(turn, robots.crawlDelay(entry.url().origin()));
        return pause.filter(Backoff.Pause::wholeHost)
                .map(held -> Math.max(paced, after(held.time())))
                .orElse(paced);
    }

    private Optional<Backoff.Pause> pause(Answer answer, int attempts) {
        return switch (answer) {
            case Answer.Whole whole -> backoff.after(whole.whole(), attempts);
            case Answer.Broken broken -> backoff.after(broken, attempts);
            case Answer.GivenUp givenUp -> Optional.empty();
        };
    }

    private void repeat(Turn turn, FrontierEntry entry, FetchOutcome outcome, Backoff.Pause pause) {
        FrontierEntry next = new FrontierEntry(
                entry.id(),
                entry.url(),
                entry.portal(),
                entry.depth(),
                entry.foundBy(),
                entry.kind(),
                entry.attempts() + 1);
        handOn(Visits.repeated(entry, outcome));
        frontier.again(turn.host(), next, after(pause.time()));
        frontier.done(turn, false);
    }

    private long after(Duration time) {
        return clock.getAsLong() + time.toNanos();
    }

    private void finish(Turn turn, Visit visit) {
        handOn(visit);
        frontier.done(turn, true);
    }

    private void handOn(Visit visit) {
        tally.count(visit.outcome(), visit.last());
        frontier.handedOn();
        sink.accept(visit);
    }
}
