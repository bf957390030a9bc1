package org.ictmonitor.store;

/**
 * What a round brought that the round before did not have.
 *
 * @param fresh pages that are read for the first time since
 * @param changed pages of which a new version was recorded
 * @param gone pages that the portal says are no more, and said so before
 */
public record RoundNews(long fresh, long changed, long gone) {}
