package org.ictmonitor.analysis;

import org.ictmonitor.Keyed;

/** What became of a page between two rounds. */
enum PageChange implements Keyed {
    /** It was not there before. */
    NEW,
    /** What is read on it is different. */
    CHANGED,
    /** The portal says that it is no more: status 404 or 410. */
    GONE,
    /** Its address now leads to another. */
    MOVED,
    /** It could not be had this time, which says nothing about the page. */
    UNREACHABLE,
    /** No page of the portal led to it any more and it was not asked for, which says nothing about the page. */
    UNSEEN;

    /** Whether the later round knows what the page says now, or that it is no more. */
    boolean isKnown() {
        return switch (this) {
            case NEW, CHANGED, GONE, MOVED -> true;
            case UNREACHABLE, UNSEEN -> false;
        };
    }
}
