package org.ictmonitor;

import java.util.List;

/** What became of a response's body. */
public sealed interface ReadOutcome {
    /** It was read as a page. */
    record Read(Reading reading) implements ReadOutcome {}

    /** Byte for byte what the page's version was read from, so that it was not read again. */
    record Same() implements ReadOutcome {}

    /**
     * It is a sitemap or feed. The URLs in it were found by the visit; these are the pages of which it says when they changed.
     *
     * @param whole whether it lists what there is, as a sitemap does, and not what is new, as a feed does
     */
    record Listing(List<ListedPage> pages, boolean whole) implements ReadOutcome {
        public Listing {
            pages = List.copyOf(pages);
        }
    }

    /** It is not something that is read: a picture, an error's page. */
    record NotRead(String why) implements ReadOutcome {}

    /** It should have been readable and was not: counted, and shown by {@code status}. */
    record Unreadable(String why) implements ReadOutcome {}

    /** It is an attached file that gave no text. */
    record Unopened(AttachmentFailure failure, String why) implements ReadOutcome {}
}
