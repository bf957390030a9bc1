package org.ictmonitor.crawl;

import edu.uci.ics.crawler4j.url.AbstractWebURL;

/** A turn at a host, in the shape in which crawler4j passes URLs around. Held by one thread at a time. */
final class Turn extends AbstractWebURL {
    private static final long serialVersionUID = 1L;

    private final transient HostQueue host;
    private final transient Task task;
    private boolean holding = true;
    private long sent;
    private long heard;
    private long answered;

    Turn(HostQueue host, Task task) {
        this.host = host;
        this.task = task;
    }

    HostQueue host() {
        return host;
    }

    Task task() {
        return task;
    }

    /** Whether the turn held its host until now; it no longer does. Guarded by the frontier's lock. */
    boolean endsHold() {
        boolean held = holding;
        holding = false;
        return held;
    }

    /** Notes when the turn's request left, when its answer began to come or it failed, and when all was over. */
    void timed(long whenSent, long whenHeard, long whenAnswered) {
        sent = whenSent;
        heard = whenHeard;
        answered = whenAnswered;
    }

    long heard() {
        return heard;
    }

    long answered() {
        return answered;
    }

    /** How long the host took, in nanoseconds. */
    long took() {
        return answered - sent;
    }

    @Override
    public String getURL() {
        return switch (task) {
            case Task.Fetch fetch -> fetch.entry().url().toString();
            case Task.Robots robots -> robots.at().toString();
        };
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
