package org.ictmonitor.extract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a body came from and what was said of it outside of it.
 *
 * @param robots the values of X-Robots-Tag
 * @param lastModified the header of that name
 * @param seen when it came
 */
record Source(URI uri, MediaType type, List<String> robots, Optional<String> lastModified, Instant seen) {}
