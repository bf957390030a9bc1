package org.ictmonitor.archive;

import java.io.IOException;

/** A whole WARC record whose block is no HTTP response. */
final class MalformedResponseException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedResponseException(String message) {
        super(message);
    }
}
