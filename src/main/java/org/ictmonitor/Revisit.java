package org.ictmonitor;

import java.time.Duration;
import java.util.Optional;

/**
 * How often pages are asked for again.
 *
 * @param interval between which limits each page's own interval moves; empty if every round asks for every page
 * @param fullSweep of so many rounds one asks for every page, without conditions, and reads it anew; 1 if each does
 * @param giveUp for how long the pages of a portal that cannot be reached count as they were last seen
 */
public record Revisit(Optional<Interval> interval, int fullSweep, Duration giveUp) {
    /** Rounds from one full sweep to the next where the campaign does not say. */
    public static final int FULL_SWEEP = 10;

    /** How long a portal is waited for where the campaign does not say: three months are no outage. */
    public static final Duration GIVE_UP = Duration.ofDays(90);

    /** Every page in every round. */
    public static final Revisit EVERY_ROUND = new Revisit(Optional.empty(), FULL_SWEEP);

    /** With {@link #GIVE_UP}. */
    public Revisit(Optional<Interval> interval, int fullSweep) {
        this(interval, fullSweep, GIVE_UP);
    }

    /**
     * The limits of the time from one request for a page to the next. Within them it is multiplied by {@value #LONGER}
     * each time the page is found unchanged and divided by {@value #SHORTER} each time it is found changed, beginning
     * with the shortest. Multiplying both ways is how adaptive crawlers do it since Cho and Garcia-Molina ("Effective
     * page refresh policies for Web crawlers", ACM TODS 28(4), 2003) showed that a page that changes too often to be
     * followed is not worth more requests: Apache Nutch's AdaptiveFetchSchedule, Heritrix's adaptive revisiting
     * (Sigurðsson 2005). Ours shortens faster than it lengthens, since here a change that is seen late costs more than
     * a request.
     *
     * @param min shortest, above zero
     * @param max longest, not below {@code min}
     */
    public record Interval(Duration min, Duration max) {
        private static final double LONGER = 1.5;
        private static final double SHORTER = 2;

        public Interval {
            if (min.isZero() || min.isNegative() || max.compareTo(min) < 0) {
                throw new IllegalArgumentException("no interval from " + min + " to " + max);
            }
        }

        /** The interval that follows one that has run out. */
        public Duration next(Duration last, boolean changed) {
            double factor = changed ? 1 / SHORTER : LONGER;
            return within(Duration.ofMillis(Math.round(last.toMillis() * factor)));
        }

        /** The nearest interval that the limits allow. */
        public Duration within(Duration wished) {
            Duration atLeast = wished.compareTo(min) < 0 ? min : wished;
            return atLeast.compareTo(max) > 0 ? max : atLeast;
        }
    }
}
