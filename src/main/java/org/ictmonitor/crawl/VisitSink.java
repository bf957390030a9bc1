package org.ictmonitor.crawl;

import org.ictmonitor.Exchange;
import org.ictmonitor.Visit;

/**
 * Takes what the crawler threads bring, on its way to the recorder. Both methods are called on several threads at once
 * and may block while the recorder is behind. An exception from here ends the crawl.
 */
public interface VisitSink {
    /**
     * Takes a visit. The crawl does not end before {@link Crawl#settled} was called for it, once the recorder has made
     * the visit and the URLs that it found durable.
     */
    void accept(Visit visit);

    /** Takes an exchange that has no entry in the frontier, such as that of a robots.txt. Nothing is to be settled for it. */
    void archive(Exchange exchange);

    /** Takes what a site's robots.txt says, after its response was given to {@link #archive}, to be kept for later runs. */
    default void rules(SiteRules rules) {}
}
