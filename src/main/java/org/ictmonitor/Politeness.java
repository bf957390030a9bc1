package org.ictmonitor;

import java.time.Duration;

/**
 * How a host is treated.
 *
 * @param delay between the starts of two requests to a host, at least; Crawl-delay and Retry-After can only raise it
 */
public record Politeness(Duration delay) {}
