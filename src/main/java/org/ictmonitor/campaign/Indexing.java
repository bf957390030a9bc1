package org.ictmonitor.campaign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ictmonitor.MonitorException;
import org.ictmonitor.store.Recorded;

/**
 * Enters recorded batches into the index on a thread of its own, in their order, so that indexing goes on while the next
 * batch waits for the disk. The index may lag behind the store by {@value #AHEAD} batches, which costs nothing but memory: what
 * a crash takes from the index is added again from the store. To be called by one thread.
 */
final class Indexing implements AutoCloseable {
    /** Lucene writes a full buffer out within a call, which takes a second; so much may be recorded meanwhile. */
    private static final int AHEAD = 2;

    private final RoundIndex index;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("indexer").factory());
    private final Deque<Future<?>> pending = new ArrayDeque<>();

    /** Whether a batch failed, as the thread itself knows: a later one would be committed as if that one were there. */
    private boolean broken;

    Indexing(RoundIndex index) {
        this.index = index;
    }

    /**
     * Hands a batch on, and waits while too many are under way.
     *
     * @throws RuntimeException what the index failed with on this batch or one before it
     */
    void enter(Recorded recorded) {
        if (pending.size() == AHEAD) {
            await(pending.removeFirst());
        }
        pending.add(thread.submit(() -> enterUnlessBroken(recorded)));
    }

    private void enterUnlessBroken(Recorded recorded) {
        if (!broken) {
            broken = true;
            index.enter(recorded);
            broken = false;
        }
    }

    /**
     * Waits until everything is entered, and makes it durable.
     *
     * @throws RuntimeException what the index failed with
     */
    void commit() {
        while (!pending.isEmpty()) {
            await(pending.removeFirst());
        }
        await(thread.submit(index::commit));
    }

    private static void await(Future<?> entered) {
        try {
            entered.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MonitorException(MonitorException.Exit.INTERRUPTED, "interrupted while waiting for the index", e);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case RuntimeException known -> known;
            case Error fatal -> throw fatal;
            default -> MonitorException.failed("the index cannot be written on: " + cause, cause);
        };
    }

    /** Ends the thread when it has entered what was handed on. */
    @Override
    public void close() {
        thread.close();
    }
}
