package org.ictmonitor;

/** What is expected at a URL. */
public enum UrlKind implements Keyed {
    /** A page to read. */
    PAGE,
    /** A sitemap, sitemap index or feed, read for URLs only. */
    SITEMAP
}
