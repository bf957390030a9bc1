package org.ictmonitor.store;

import org.ictmonitor.PageVersion;
import org.ictmonitor.Reading;

/**
 * A page version with what was read on it, as the store gives it back: blocks without their links, sentences without
 * their tokens (both can be made again), all else as recorded.
 */
public record StoredPage(PageVersion version, Reading reading) {}
