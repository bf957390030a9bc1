package org.ictmonitor.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A portal that was asked in a round and gave no page.
 *
 * @param portal its id
 * @param last start of the round that had a page of it last, empty if none ever had
 * @param ended whether that was longer ago than the campaign waits, so that its pages count no more
 */
public record Unreached(String portal, Optional<Instant> last, boolean ended) {}
