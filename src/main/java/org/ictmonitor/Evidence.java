package org.ictmonitor;

/** What on the page shows a mention. */
public enum Evidence implements Keyed {
    /** Words or an address in the running text; if they stand inside a link to the same thing, the mention has its address too. */
    TEXT,
    /** The address of a link, frame or form, without words that name the thing. */
    LINK,
    /** A title, an alternative text, a label or an icon class. */
    ATTRIBUTE
}
