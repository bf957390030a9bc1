package org.ictmonitor.analysis.contrast;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.Code;

/**
 * A page at a time, with what it names.
 *
 * @param date when it was published, or seen; empty where that is not known
 * @param mentions by the code as it was tagged
 */
record Observation(String url, String portal, Optional<LocalDate> date, Map<Code, Long> mentions) {
    Observation {
        mentions = Map.copyOf(mentions);
    }

    Period period(LocalDate event) {
        return date.map(day -> day.isBefore(event) ? Period.BEFORE : Period.AFTER)
                .orElse(Period.UNDATED);
    }

    /** Mentions of these codes and those below them. */
    long mentions(CodeGroup codes) {
        return mentions.entrySet().stream()
                .filter(each -> codes.holds(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
