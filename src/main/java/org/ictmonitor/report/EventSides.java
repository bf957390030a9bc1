package org.ictmonitor.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which dated pages of a round stand on which side of the study's event; the day of the event itself is after it.
 *
 * @param before addresses of pages published before it
 * @param after addresses of pages published on its day or later
 */
public record EventSides(Set<String> before, Set<String> after) {
    /** Where there is no event. */
    public static final EventSides NONE = new EventSides(Set.of(), Set.of());

    public EventSides {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    /** @param published by address, pages without a date left out */
    public static EventSides of(LocalDate event, Map<String, LocalDate> published) {
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        published.forEach((url, date) -> (date.isBefore(event) ? before : after).add(url));
        return new EventSides(before, after);
    }
}
