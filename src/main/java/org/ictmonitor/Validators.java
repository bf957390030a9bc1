package org.ictmonitor;

import java.util.Optional;

/**
 * What a server gave with a response so that a later request can ask whether it is still true (RFC 9110 section 8.8). If
 * there is an entity tag, the date is not sent, since a server has to pass it over then (section 13.1.3).
 *
 * @param entityTag as it came, with its quotes, for {@code If-None-Match}
 * @param lastModified as it came, for {@code If-Modified-Since}
 */
public record Validators(Optional<String> entityTag, Optional<String> lastModified) {
    /** Nothing to ask by: the request is made as if for the first time. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
