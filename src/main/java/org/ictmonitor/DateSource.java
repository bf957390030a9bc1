package org.ictmonitor;

/** Where a date of a page was found, most trusted first. */
public enum DateSource implements Keyed {
    /** Structured data in the page. */
    JSON_LD,
    /** A meta element. */
    META,
    /** A time element in the main text. */
    TIME,
    /** A date written in the text. */
    VISIBLE,
    /** What an attached file says of itself: when it was made or saved last. */
    FILE,
    /** The page’s address. */
    URL,
    /** The sitemap’s lastmod. */
    SITEMAP,
    /** The Last-Modified header. */
    LAST_MODIFIED
}
