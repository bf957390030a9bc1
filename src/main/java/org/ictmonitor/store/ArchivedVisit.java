package org.ictmonitor.store;

import java.util.Optional;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Visit;

/**
 * A visit whose response, if there was one, is safely in the archive.
 *
 * @param original key of the capture that holds the body, where the archive got a revisit record without it
 */
public record ArchivedVisit(Visit visit, Optional<CaptureRef> capture, Optional<Long> original) {
    /** A visit whose response, if there was one, is in the archive as a whole. */
    public ArchivedVisit(Visit visit, Optional<CaptureRef> capture) {
        this(visit, capture, Optional.empty());
    }
}
