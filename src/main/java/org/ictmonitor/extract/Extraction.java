package org.ictmonitor.extract;

import org.ictmonitor.Page;

/** What became of a body that was given to the {@link PageExtractor}. */
public sealed interface Extraction {
    /** It was read. */
    record Extracted(Page page) implements Extraction {}

    /**
     * It is nothing that is read as a page: a picture, a document, data.
     *
     * @param why names what it is and how that was seen
     * @param body with its content codings taken off
     * @param outside what address and headers say of it: a page without blocks
     */
    @SuppressWarnings("ArrayRecordComponent") // it is handed on once and never compared
    record NotAPage(String why, byte[] body, Page outside) implements Extraction {}

    /**
     * It should have been readable and was not.
     *
     * @param why says what is wrong and what to do
     */
    record Unreadable(String why) implements Extraction {}
}
