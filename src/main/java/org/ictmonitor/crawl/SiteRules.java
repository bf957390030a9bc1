package org.ictmonitor.crawl;

import java.time.Instant;

/**
 * A site's robots.txt, as it is kept for runs that go on.
 *
 * @param origin scheme, host and port
 * @param fetched when it was asked for
 * @param content content codings taken off; empty where there is none, which allows everything
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and handed on to the parser
public record SiteRules(String origin, Instant fetched, byte[] content) {}
