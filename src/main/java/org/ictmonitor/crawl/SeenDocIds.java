package org.ictmonitor.crawl;

import edu.uci.ics.crawler4j.frontier.DocIDServer;

/**
 * Answers crawler4j's questions about known URLs from memory. Its numbers of documents are an {@code int}, of which its own
 * server hands out a new one for each URL; after 2,147,483,647 they would turn negative. Here none is handed out and nothing depends on them: a URL's number is the store's, a {@code long}, and near
 * the end of {@code int} nothing happens. What ends before any number does is memory, 13 bytes a URL ({@link SeenUrls}).
 */
record SeenDocIds(SeenUrls seen) implements DocIDServer {
    private static final int UNKNOWN = -1;
    private static final int KNOWN = 1;

    @Override
    public int getDocId(String url) {
        return seen.contains(url) ? KNOWN : UNKNOWN;
    }

    @Override
    public int getNewDocID(String url) {
        return KNOWN;
    }

    @Override
    public void addUrlAndDocId(String url, int docId) {
        seen.add(url);
    }

    @Override
    public boolean isSeenBefore(String url) {
        return seen.contains(url);
    }

    @Override
    public int getDocCount() {
        return count(seen.size());
    }

    /** The number of URLs as crawler4j asks for it, for its own log only. */
    static int count(long urls) {
        return (int) Math.min(urls, Integer.MAX_VALUE);
    }

    @Override
    public void close() {}
}
