package org.ictmonitor.store;

import java.util.Optional;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Visit;

/** A visit whose response, if there was one, is safely in the archive. */
public record ArchivedVisit(Visit visit, Optional<CaptureRef> capture) {}
