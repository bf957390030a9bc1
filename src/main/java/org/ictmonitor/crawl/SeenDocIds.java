package org.ictmonitor.crawl;

import edu.uci.ics.crawler4j.frontier.DocIDServer;

/**
 * Answers crawler4j's questions about known URLs from memory. Its numbers of documents are an {@code int} and would run out
 * at two thousand million; nothing here hands them out or depends on them: a URL's number is the store's, a {@code long}.
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
        return (int) Math.min(seen.size(), Integer.MAX_VALUE);
    }

    @Override
    public void close() {}
}
