package org.ictmonitor.analysis;

import org.ictmonitor.Keyed;

/** What became of a page between two rounds. A page that is not among the changes is unchanged. */
enum PageChange implements Keyed {
    /** It was not there before. */
    NEW,
    /** Its main text says something else, noise aside. */
    CHANGED,
    /** The portal says that it is no more (status 404 or 410), and said so before. */
    GONE,
    /** The portal says for the first time that it is no more: it stands until a second round is told the same. */
    MISSING,
    /** The same text stands at another address, and the old one leads there or is gone. */
    MOVED,
    /** It could not be had this time, which says nothing about the page. */
    UNREACHABLE,
    /** robots.txt forbids to ask for it now, which says nothing about the page. */
    DISALLOWED,
    /** The campaign's scope leaves it out now, or it leads to a host outside of it: that says nothing about the page. */
    OUT_OF_SCOPE,
    /** No page of the portal led to it any more and it was not asked for, which says nothing about the page. */
    UNSEEN;

    /** Whether the later round knows what the page says now, or that it is no more. */
    boolean isKnown() {
        return switch (this) {
            case NEW, CHANGED, GONE, MOVED -> true;
            case MISSING, UNREACHABLE, DISALLOWED, OUT_OF_SCOPE, UNSEEN -> false;
        };
    }
}
