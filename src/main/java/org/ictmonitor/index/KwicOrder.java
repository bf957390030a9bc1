package org.ictmonitor.index;

import org.ictmonitor.Keyed;

/**
 * How the lines of a concordance are ordered: words by the Ukrainian alphabet, capitals and apostrophes aside. Lines that are
 * equal in that stand in the order of their places.
 */
public enum KwicOrder implements Keyed {
    /** By portal, address, version of the page, and place on it. */
    PLACE,
    /** By the words to the left, the nearest first. */
    LEFT,
    /** By the words to the right. */
    RIGHT,
    /** By what stands in the middle. */
    NODE
}
