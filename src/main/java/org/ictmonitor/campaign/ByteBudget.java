package org.ictmonitor.campaign;

import java.util.concurrent.Semaphore;

/**
 * Bounds the bytes that wait for the recorder, since a bound on their number alone would let a few hundred large pages
 * fill the heap. Thread-safe.
 */
final class ByteBudget {
    private static final int UNIT = 1024;

    private final int units;
    private final Semaphore free;

    ByteBudget(long bytes) {
        this.units = Math.toIntExact(bytes / UNIT);
        this.free = new Semaphore(units);
    }

    /** Waits until so many bytes fit in; more than the whole budget count as the whole. */
    void take(long bytes) throws InterruptedException {
        free.acquire(units(bytes));
    }

    /** Gives back what {@link #take} took for the same number of bytes. */
    void give(long bytes) {
        free.release(units(bytes));
    }

    private int units(long bytes) {
        return (int) Math.min(units, bytes / UNIT + 1);
    }
}
