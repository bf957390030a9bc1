package org.ictmonitor.crawl;

import edu.uci.ics.crawler4j.parser.ParseData;
import edu.uci.ics.crawler4j.url.WebURL;
import java.util.Set;

/** What a page carries from crawler4j's fetcher over its parser to its crawler. */
record TurnData(Turn turn, Answer answer) implements ParseData {
    @Override
    public Set<WebURL> getOutgoingUrls() {
        return Set.of();
    }

    @Override
    public void setOutgoingUrls(Set<WebURL> urls) {
        throw new UnsupportedOperationException("URLs come in through the frontier's admit");
    }

    @Override
    public String toString() {
        return turn.getURL();
    }
}
