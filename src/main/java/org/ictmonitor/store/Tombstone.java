package org.ictmonitor.store;

import java.time.Instant;

/**
 * That a URL was erased.
 *
 * @param erased when it was asked for, to the millisecond
 * @param who asked
 * @param why in the words of who did
 * @param done whether archive and index are without it too; if not, the erasure was broken off and can be repeated
 */
public record Tombstone(String url, Instant erased, String who, String why, boolean done) {}
