package org.ictmonitor;

/** What differs on a page from day to day without anybody having changed it. */
public enum Noise implements Keyed {
    /** Days, months and years, in figures or with the month's name, and "3 days ago". */
    DATES,
    /** Times of the day. */
    TIMES,
    /** How often something was viewed, liked, shared, downloaded or commented on, and how many are online. */
    COUNTERS,
    /** Keys and tokens that a server makes up for each answer. */
    NONCES,
    /** Lists of other pages under a heading such as "Read also". */
    RELATED,
    /** Lines that only say that an advertisement stands there. */
    ADVERTISING,
    /** The order of a list's items and of a table's rows. */
    ORDER
}
