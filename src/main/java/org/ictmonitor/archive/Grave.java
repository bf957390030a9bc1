package org.ictmonitor.archive;

import java.time.Instant;

/**
 * What stands in an archive in place of a response that was erased: a {@code metadata} record (WARC 1.1 section 6.4), which
 * readers pass over that look for responses.
 *
 * @param url that was erased
 * @param erased when
 * @param who asked for it
 * @param why in the words of who did
 */
public record Grave(String url, Instant erased, String who, String why) {}
