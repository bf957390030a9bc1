package org.ictmonitor;

import java.time.LocalDate;

/**
 * A date of a page and how far to trust it.
 *
 * @param confidence 0 to 1
 */
public record PageDate(LocalDate date, DateSource source, double confidence) {}
