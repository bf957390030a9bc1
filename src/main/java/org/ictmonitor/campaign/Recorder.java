package org.ictmonitor.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.ictmonitor.Exchange;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Visit;
import org.ictmonitor.crawl.SiteRules;
import org.ictmonitor.crawl.VisitSink;
import org.ictmonitor.store.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Takes visits from all crawler threads and has one thread write them in batches. Crawler threads wait here when the
 * writer is behind, so that memory is bounded by {@value #BYTES} bytes of bodies and {@value #VISITS} visits. If writing
 * fails, every later call fails with the same reason, and the crawl ends.
 */
final class Recorder implements VisitSink, AutoCloseable {
    private static final long BYTES = 64L << 20;
    /** As many as a batch: what waits longer lives long enough to be copied by the collector, and is written last, by one core. */
    private static final int VISITS = 32;

    private static final int BATCH = 32;

    private final RoundWriter writer;
    private final Indexing indexing;
    private final Settled settled;
    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(VISITS);
    private final ByteBudget budget = new ByteBudget(BYTES);
    private final Thread thread;
    private boolean ending;
    private volatile @Nullable Throwable failure;

    /** Told what has become durable. */
    interface Settled {
        /** So many visits, and the URLs that were found in them and may be fetched from now on. */
        void settled(int visits, List<FrontierEntry> waiting);

        /** Nothing more can be written; called once. */
        void failed(Throwable cause);
    }

    /** What waits to be written. */
    private sealed interface Item {
        /** A visit. */
        record Visited(Visit visit) implements Item {}

        /** A response of its own. */
        record Answer(Exchange exchange) implements Item {}

        /** What a site's robots.txt says. */
        record Rules(SiteRules rules) implements Item {}

        /** The last item. */
        record End() implements Item {}
    }

    Recorder(RoundWriter writer, Settled settled) {
        this.writer = writer;
        this.indexing = new Indexing(writer.index());
        this.settled = settled;
        this.thread = Thread.ofPlatform().name("recorder").unstarted(this::run);
    }

    /** Begins to write. */
    void start() {
        thread.start();
    }

    @Override
    public void accept(Visit visit) {
        put(new Item.Visited(visit));
    }

    @Override
    public void archive(Exchange exchange) {
        put(new Item.Answer(exchange));
    }

    @Override
    public void rules(SiteRules rules) {
        put(new Item.Rules(rules));
    }

    private void put(Item item) {
        try {
            check();
            budget.take(bytes(item));
            queue.put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MonitorException(
                    MonitorException.Exit.INTERRUPTED, "interrupted while waiting for the recorder", e);
        }
    }

    /**
     * Writes what is waiting and ends the thread, whether or not writing has failed before. What the thread writes to must
     * not be closed earlier.
     */
    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                if (!ending) {
                    queue.put(new Item.End());
                    ending = true;
                }
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Throws what writing failed with, if it did.
     *
     * @throws MonitorException if not everything is written
     */
    void check() {
        Throwable cause = failure;
        if (cause instanceof MonitorException known) {
            throw new MonitorException(known.exit(), String.valueOf(known.getMessage()), known);
        }
        if (cause != null) {
            throw MonitorException.failed("the round cannot be written on: " + cause, cause);
        }
    }

    private void run() {
        boolean more = true;
        while (more) {
            List<Item> items = next();
            more = items.stream().noneMatch(Item.End.class::isInstance);
            if (failure == null) {
                attempt(items);
            }
            items.forEach(item -> budget.give(bytes(item)));
        }
        indexing.close();
    }

    private List<Item> next() {
        List<Item> items = new ArrayList<>(BATCH);
        try {
            items.add(queue.take());
            queue.drainTo(items, BATCH - 1);
        } catch (InterruptedException e) {
            items.add(new Item.End());
        }
        return items;
    }

    private void attempt(List<Item> items) {
        try {
            write(items);
        } catch (RuntimeException | Error e) {
            failure = e;
            settled.failed(e);
        }
    }

    private void write(List<Item> items) {
        List<Visit> visits = new ArrayList<>();
        List<SiteRules> rules = new ArrayList<>();
        for (Item item : items) {
            switch (item) {
                case Item.Visited visited -> visits.add(visited.visit());
                case Item.Answer answer -> writer.archive(answer.exchange());
                case Item.Rules site -> rules.add(site.rules());
                case Item.End end -> {}
            }
        }
        Recorded recorded = writer.record(visits);
        writer.keep(rules); // after their responses, which are durable now
        settled.settled(visits.size(), recorded.waiting());
        indexing.enter(recorded);
        if (items.getLast() instanceof Item.End) {
            indexing.commit();
        }
    }

    private static long bytes(Item item) {
        return switch (item) {
            case Item.Visited visited ->
                visited.visit()
                        .outcome()
                        .response()
                        .map(exchange -> exchange.body().length)
                        .orElse(0);
            case Item.Answer answer -> answer.exchange().body().length;
            case Item.Rules site -> site.rules().content().length;
            case Item.End end -> 0;
        };
    }
}
