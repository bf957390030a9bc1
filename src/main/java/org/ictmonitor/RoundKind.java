package org.ictmonitor;

/** Where a round’s pages came from. */
public enum RoundKind implements Keyed {
    /** The network. */
    CRAWL,
    /** WARC files. */
    IMPORT
}
