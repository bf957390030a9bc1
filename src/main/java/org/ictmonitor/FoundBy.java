package org.ictmonitor;

/** How a URL came to be known. */
public enum FoundBy implements Keyed {
    /** It is a start URL of a portal. */
    SEED,
    /** A page links to it. */
    LINK,
    /** A response redirects to it. */
    REDIRECT,
    /** A sitemap or feed lists it. */
    SITEMAP,
    /** A start page names it as its feed or sitemap. */
    FEED,
    /** robots.txt names it as a sitemap. */
    ROBOTS,
    /** A page names it as its own canonical address. */
    CANONICAL,
    /** It stands in an imported WARC file. */
    IMPORT,
    /** It was made up, since an answer of its host looked like one for what is not there. */
    PROBE,
    /** The round before had read a page there. */
    EARLIER_ROUND
}
