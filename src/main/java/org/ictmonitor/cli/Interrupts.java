package org.ictmonitor.cli;

import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, and what a service manager sends in its place, from the moment when this is made: one that comes before there is
 * anything to stop stops it when there is. Safe to share.
 */
final class Interrupts {
    private int count;
    private @Nullable Stop stop;

    /** Ends something, at once or with what is under way finished. */
    interface Stop {
        void stop(boolean atOnce);
    }

    Interrupts() {
        Signals.register("INT", this::interrupted);
        Signals.register("TERM", this::interrupted);
    }

    /** The first interrupt ends this in order, the second at once. */
    synchronized void stop(Stop what) {
        stop = what;
        if (count > 0) {
            what.stop(count > 1);
        }
    }

    synchronized void interrupted() {
        count++;
        Stop what = stop;
        if (what != null) {
            what.stop(count > 1);
        }
    }

    synchronized boolean any() {
        return count > 0;
    }
}
