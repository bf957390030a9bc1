package org.ictmonitor;

import java.time.Duration;

/**
 * What one page and one round may cost.
 *
 * @param pageSize bytes of a response's body at most, on the wire and decoded alike
 * @param pageTime from the request to the last byte
 * @param roundTime after which a round stops as if interrupted
 */
public record Limits(long pageSize, Duration pageTime, Duration roundTime) {}
