package org.ictmonitor.crawl;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps requests to one host apart where there is no frontier to do so. Safe to share between threads. */
final class HostPace {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition time = lock.newCondition();
    private final Map<String, Long> last = new HashMap<>();

    /**
     * Waits for the host's turn, and takes it.
     *
     * @param delay since the turn before it, at least
     */
    void await(String host, Duration delay) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long now = System.nanoTime();
            Long before = last.get(host);
            long mine = before == null ? now : Math.max(now, before + delay.toNanos());
            last.put(host, mine);
            long left = mine - now;
            while (left > 0) {
                left = time.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
