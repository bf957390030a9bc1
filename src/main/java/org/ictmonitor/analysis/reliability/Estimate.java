package org.ictmonitor.analysis.reliability;

import java.util.List;
import java.util.Optional;

/** A figure with the bounds of its 95 % interval. */
public record Estimate(double value, double low, double high) {
    private static final List<Object> UNDEFINED = List.of("", "", "");

    /** Three cells of a row, empty where there is no figure. */
    static List<Object> cells(Optional<Estimate> estimate) {
        return estimate.map(known -> List.<Object>of(known.value(), known.low(), known.high()))
                .orElse(UNDEFINED);
    }

    /** The same, each figure between 0 and 1. */
    Estimate clamped() {
        return new Estimate(Math.clamp(value, 0, 1), Math.clamp(low, 0, 1), Math.clamp(high, 0, 1));
    }
}
