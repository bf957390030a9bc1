package org.ictmonitor.campaign;

import org.ictmonitor.CrawlUrl;
import org.ictmonitor.Digest;
import org.ictmonitor.Exchange;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.crawl.PageReader;
import org.ictmonitor.store.CampaignStore;

/**
 * Reads only what says something new: a body that the page's current version was read from, with the same codebook, would
 * give the same reading. A header for robots may say otherwise than it did, so that such an answer is read all the same.
 *
 * @param round that is under way
 */
record UnchangedUnread(PageReading reading, CampaignStore store, int round) implements PageReader {
    @Override
    public ReadOutcome read(Exchange exchange, CrawlUrl url) {
        boolean same =
                exchange.header("X-Robots-Tag").isEmpty() && store.isSame(round, url, Digest.ofBytes(exchange.body()));
        return same ? new ReadOutcome.Same() : reading.read(exchange, url);
    }
}
