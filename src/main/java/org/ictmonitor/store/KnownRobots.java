package org.ictmonitor.store;

import java.time.Instant;

/**
 * A site's robots.txt as it was last read.
 *
 * @param origin scheme, host and port
 * @param fetched when it was asked for
 * @param content of the file, content codings taken off; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the parser
public record KnownRobots(String origin, Instant fetched, byte[] content) {}
