package org.ictmonitor.analysis;

import org.ictmonitor.Keyed;

/**
 * What a portal did with a fact between two rounds.
 *
 * @param whole whether the portal took up or dropped the code as a whole in this part of its pages, and not only this purpose
 *     or aspect of it
 */
record FactChange(Fact fact, Kind kind, boolean whole) {
    /** The ways in which a fact changes. */
    enum Kind implements Keyed {
        /** The portal took it up. */
        APPEARED,
        /** The portal dropped it. */
        WENT,
        /** It left the template for the content, or the other way; or all the pages that had it for others. */
        MOVED
    }

    /** The part of the page in which it stands now, if it changed that. */
    boolean changesPart() {
        return kind == Kind.MOVED && whole;
    }
}
