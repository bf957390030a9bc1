package org.ictmonitor.extract;

/** How sure a page is to be an article: something with a text of its own, a headline and a date. */
enum Genre {
    /** It says so in its structured data. */
    ARTICLE,
    /** It has a sign of one: what it calls itself for social networks, the name of its template, a date under its headline. */
    LIKELY,
    /** Any other page. */
    OTHER
}
