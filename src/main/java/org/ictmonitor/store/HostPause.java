package org.ictmonitor.store;

import java.time.Instant;

/**
 * A host that is to be left alone for a while.
 *
 * @param since when it said so, by this machine's clock
 * @param until when it may be asked again
 */
public record HostPause(String host, Instant since, Instant until) {}
