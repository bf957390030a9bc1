package org.ictmonitor;

/**
 * A URL that waits to be fetched in a round.
 *
 * @param id key in the round, rising in the order in which its URLs came to wait
 * @param portal id of the portal it belongs to
 * @param depth links from the portal's seed
 * @param attempts fetches tried so far in this round
 */
public record FrontierEntry(
        long id, CrawlUrl url, String portal, int depth, FoundBy foundBy, UrlKind kind, int attempts) {}
