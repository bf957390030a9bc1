package org.ictmonitor.crawl;

import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Exchange;
import org.ictmonitor.ReadOutcome;

/** Turns a response into what was read in it. Called on several crawler threads at once. */
@FunctionalInterface
public interface PageReader {
    /** What the body of a response with a status of 2xx holds; a page that cannot be read is an outcome, not an exception. */
    ReadOutcome read(Exchange exchange, CrawlUrl url);
}
