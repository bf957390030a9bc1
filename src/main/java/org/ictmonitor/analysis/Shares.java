package org.ictmonitor.analysis;

import java.util.List;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** The share of portals, with its interval by Wilson (1927), which stays within 0 and 1 also for few portals. */
final class Shares {
    private static final double ERROR = 0.05;

    static final List<Column> COLUMNS = List.of(
            new Column("portal_share", Column.Type.NUMBER),
            new Column("low", Column.Type.NUMBER),
            new Column("high", Column.Type.NUMBER));

    private Shares() {}

    /** Share, lower and upper bound of the 95 % interval; empty where there is nothing to take a share of. */
    static List<Object> of(long portals, long of) {
        if (of == 0 || portals > of) {
            return List.of("", "", "");
        }
        Interval wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(of), Math.toIntExact(portals), ERROR);
        return List.of((double) portals / of, wilson.getLowerBound(), wilson.getUpperBound());
    }
}
