package org.ictmonitor.archive;

import org.ictmonitor.CaptureRef;
import org.ictmonitor.Exchange;

/** What stands at one place of a WARC file that is read from its beginning. */
public sealed interface WarcItem {
    /**
     * A response.
     *
     * @param ref where it stands, the file's own name in it
     * @param exchange without the request's head, which is a record of its own
     */
    record Response(CaptureRef ref, Exchange exchange) implements WarcItem {}

    /**
     * A record that may hold content but no response that could be read.
     *
     * @param offset of its first byte
     * @param why for a person: its type, or what is wrong with it
     */
    record Skipped(long offset, String why) implements WarcItem {}

    /**
     * The file cannot be read on from here; always the last item.
     *
     * @param offset of the record that could not be read
     * @param why for a person, with the name of the file
     */
    record Damaged(long offset, String why) implements WarcItem {}
}
