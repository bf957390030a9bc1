package org.ictmonitor.demo;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;
import org.ictmonitor.Digest;

/**
 * What a portal answers to one path in one round.
 *
 * @param status HTTP status
 * @param contentType the header as the portal sends it, with or without a charset
 * @param body read-only, before any content coding
 * @param modified the day in Last-Modified; empty for a portal that makes its pages anew at each request and so sends
 *     no validators
 * @param location target of a redirect
 */
record Answer(
        int status, String contentType, ByteBuffer body, Optional<LocalDate> modified, Optional<String> location) {
    private static final int TAG_LENGTH = 16;

    Answer {
        body = body.asReadOnlyBuffer();
    }

    /** A copy of the body. */
    byte[] bytes() {
        byte[] bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }

    /** An entity tag of the body, where the portal sends validators. */
    Optional<String> tag() {
        return modified.map(day -> Digest.ofBytes(bytes()).hex().substring(0, TAG_LENGTH));
    }
}
