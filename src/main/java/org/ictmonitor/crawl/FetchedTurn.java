package org.ictmonitor.crawl;

import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.fetcher.PageFetchResult;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpStatus;

/**
 * A fetch on its way through crawler4j, whatever came of it. To crawler4j each one looks like a page that was had, because its
 * own ways with redirects and errors schedule URLs past the frontier and leave no outcome behind.
 */
final class FetchedTurn extends PageFetchResult {
    private final Turn turn;
    private final Answer answer;

    FetchedTurn(Turn turn, Answer answer) {
        super(false);
        this.turn = turn;
        this.answer = answer;
        this.statusCode = HttpStatus.SC_OK;
        this.fetchedUrl = turn.getURL();
        this.responseHeaders = new Header[0];
    }

    @Override
    public boolean fetchContent(Page page, int maxBytes) {
        page.setParseData(new TurnData(turn, answer));
        return true;
    }

    @Override
    public void close() {}
}
