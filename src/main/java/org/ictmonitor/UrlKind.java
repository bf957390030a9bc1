package org.ictmonitor;

/** What is expected at a URL. */
public enum UrlKind implements Keyed {
    /** A page to read. */
    PAGE,
    /** A sitemap, sitemap index or feed, read for URLs only. */
    SITEMAP,
    /** Nothing: an address made up to learn how its host says that there is no page. It counts nowhere but as a probe. */
    PROBE
}
