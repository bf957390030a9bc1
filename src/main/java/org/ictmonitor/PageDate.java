package org.ictmonitor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date of a page and how far to trust it.
 *
 * @param confidence 0 to 1
 */
public record PageDate(LocalDate date, DateSource source, double confidence) {
    /** No page of the World Wide Web that is of use here is older. */
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);

    /** A date that a page can have: not before the Web, not after it was seen, a day granted for time zones. */
    public static Optional<PageDate> plausible(LocalDate date, DateSource source, double confidence, Instant seen) {
        LocalDate latest = LocalDate.ofInstant(seen, ZoneOffset.UTC).plusDays(1);
        return date.isBefore(EARLIEST) || date.isAfter(latest)
                ? Optional.empty()
                : Optional.of(new PageDate(date, source, confidence));
    }
}
