package org.ictmonitor.crawl;

/**
 * How far a run is, counted since it began. The numbers are read one after the other and may differ by what happened in
 * between.
 *
 * @param fetched responses with a status of 2xx or 304
 * @param redirected responses with a usable redirect
 * @param failed URLs that failed for good
 * @param retried fetches that failed and will be tried again
 * @param excluded URLs that a rule left out when their turn came
 * @param inFlight turns that threads work on now
 * @param waiting URLs that wait to be fetched
 * @param hostsReady hosts that could be asked at once
 * @param hostsWaiting hosts whose turn is still to come
 * @param bytes of all bodies, as they came over the wire
 */
public record CrawlProgress(
        long fetched,
        long redirected,
        long failed,
        long retried,
        long excluded,
        long inFlight,
        long waiting,
        long hostsReady,
        long hostsWaiting,
        long bytes) {}
