package org.ictmonitor.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.ictmonitor.campaign.CrawlRound;
import org.ictmonitor.crawl.CrawlProgress;

/** Shows how far a crawl is: a bar on a terminal, else one line a minute; nothing if the user asked for quiet. */
final class CrawlDisplay implements AutoCloseable {
    private static final Duration REDRAW = Duration.ofMillis(250);
    private static final Duration LINE = Duration.ofMinutes(1);

    private final ScheduledExecutorService timer;
    private final AutoCloseable view;

    private CrawlDisplay(ScheduledExecutorService timer, AutoCloseable view) {
        this.timer = timer;
        this.view = view;
    }

    static CrawlDisplay start(Session session, CommonOptions common, CrawlRound round) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory());
        if (common.quiet()) {
            return new CrawlDisplay(timer, () -> {});
        }
        return session.progressOnTerminal() ? bar(session, round, timer) : lines(session, round, timer);
    }

    private static CrawlDisplay bar(Session session, CrawlRound round, ScheduledExecutorService timer) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("round " + round.round())
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new TerminalLine(session.err(), session.progressWidth()))
                .setUpdateIntervalMillis((int) REDRAW.toMillis())
                .hideEta()
                .build();
        Rate rate = new Rate(session);
        schedule(timer, REDRAW, () -> {
            CrawlProgress now = round.progress();
            long done = done(now);
            bar.maxHint(done + now.waiting() + now.inFlight()).stepTo(done).setExtraMessage(rate.sentence(now));
        });
        return new CrawlDisplay(timer, bar);
    }

    private static CrawlDisplay lines(Session session, CrawlRound round, ScheduledExecutorService timer) {
        Rate rate = new Rate(session);
        schedule(timer, LINE, () -> {
            CrawlProgress now = round.progress();
            session.err()
                    .println("round " + round.round() + ": " + done(now) + " pages done, " + now.waiting()
                            + " waiting, " + rate.sentence(now));
        });
        return new CrawlDisplay(timer, () -> {});
    }

    private static void schedule(ScheduledExecutorService timer, Duration period, Runnable show) {
        var unused = timer.scheduleAtFixedRate(show, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static long done(CrawlProgress now) {
        return now.fetched() + now.redirected() + now.failed() + now.excluded();
    }

    /** Pages a second since the start, and what else matters, in a few words. */
    private static final class Rate {
        private final Session session;
        private final Instant start;

        Rate(Session session) {
            this.session = session;
            this.start = session.clock().instant();
        }

        String sentence(CrawlProgress now) {
            double seconds = Duration.between(start, session.clock().instant()).toMillis() / 1000.0;
            return String.format(
                    Locale.ROOT,
                    "%.1f/s, %d hosts waiting, %d errors",
                    seconds > 0 ? done(now) / seconds : 0,
                    now.hostsReady() + now.hostsWaiting(),
                    now.failed());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            view.close();
        } catch (Exception e) {
            throw new IllegalStateException("a progress bar always closes", e);
        }
    }
}
