package org.ictmonitor.crawl;

import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.crawler.WebCrawler;
import edu.uci.ics.crawler4j.url.WebURL;

/**
 * One of crawler4j's crawlers. Its loop takes turns from the frontier; what a turn means, and what becomes of it, is decided
 * by {@link TurnTaker}.
 */
final class CrawlThread extends WebCrawler {
    private final TurnTaker taker;
    private final HostFrontier frontier;

    CrawlThread(TurnTaker taker, HostFrontier frontier) {
        this.taker = taker;
        this.frontier = frontier;
    }

    @Override
    public void run() {
        super.run();
        Throwable error = getError();
        if (error != null) {
            frontier.fail(error);
        }
    }

    /** Gives the URL back if it is to be fetched, null, as crawler4j wants it, if the turn is already over. */
    @Override
    @SuppressWarnings("NullAway") // crawler4j's own word for "do not fetch this"
    protected WebURL handleUrlBeforeProcess(WebURL url) {
        return taker.isToBeFetched((Turn) url) ? url : null;
    }

    @Override
    protected boolean shouldFollowLinksIn(WebURL url) {
        return false;
    }

    @Override
    public void visit(Page page) {
        TurnData data = (TurnData) page.getParseData();
        taker.answered(data.turn(), data.answer());
    }

    /** What a turn does not handle itself comes from the sink or the ledger: without them nothing can be kept. */
    @Override
    protected void onUnhandledException(Page page, Throwable cause) {
        frontier.fail(cause);
    }
}
