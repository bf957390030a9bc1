package org.ictmonitor.archive;

import java.net.URI;
import java.time.Instant;
import org.ictmonitor.Digest;

/**
 * A response in the archive whose body a later one repeats.
 *
 * @param uri that it answered
 * @param sent the date of its record
 * @param payload digest of its body
 */
public record Original(URI uri, Instant sent, Digest payload) {}
