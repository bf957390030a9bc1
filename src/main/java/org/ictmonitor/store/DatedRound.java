package org.ictmonitor.store;

import java.time.Instant;
import org.ictmonitor.Round;

/**
 * A round with the time that its pages are of: of a crawl when it began and ended, of an import when its pages were captured,
 * which may be years before it was imported.
 *
 * @param from time of its first page, or of its begin
 * @param to time of its last page, or of its end
 */
public record DatedRound(Round round, Instant from, Instant to) {}
