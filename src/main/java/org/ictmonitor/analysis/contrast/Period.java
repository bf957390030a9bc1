package org.ictmonitor.analysis.contrast;

import org.ictmonitor.Keyed;

/** On which side of an event a page stands; the day of the event itself is after it. */
enum Period implements Keyed {
    BEFORE,
    AFTER,
    UNDATED
}
