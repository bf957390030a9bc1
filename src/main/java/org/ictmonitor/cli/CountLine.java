package org.ictmonitor.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;

/** Says how far a long job is: one line a minute. */
final class CountLine {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private CountLine() {}

    static LongConsumer every(Session session, CommonOptions common, String what) {
        Instant[] last = {session.clock().instant()};
        return count -> {
            Instant now = session.clock().instant();
            if (!common.quiet() && Duration.between(last[0], now).compareTo(PERIOD) >= 0) {
                last[0] = now;
                session.err().println(count + " " + what);
            }
        };
    }
}
