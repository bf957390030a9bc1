package org.ictmonitor.crawl;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts pages against the limit of their portal and of the run. A place is taken before a page is asked for, so that
 * threads cannot together exceed a limit, and given back to the portal if no page came. Safe to share.
 */
final class PageLimits {
    private final int perPortal;
    private final long perRun;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();

    PageLimits(int perPortal, OptionalLong perRun) {
        this.perPortal = perPortal;
        this.perRun = perRun.orElse(Long.MAX_VALUE);
    }

    /** Counts pages that the round already has, by portal. */
    void count(Map<String, Integer> fetched) {
        taken.putAll(fetched);
    }

    /** Takes one of the run's requests, if one is left. */
    boolean takeOfRun() {
        return asked.getAndUpdate(count -> Math.min(count + 1, perRun)) < perRun;
    }

    /** Takes one of a portal's pages, if one is left. */
    boolean takeOfPortal(String portal) {
        boolean[] got = new boolean[1];
        taken.compute(portal, (id, count) -> {
            int now = count == null ? 0 : count;
            got[0] = now < perPortal;
            return got[0] ? now + 1 : now;
        });
        return got[0];
    }

    void giveBack(String portal) {
        taken.computeIfPresent(portal, (id, count) -> count - 1);
    }
}
