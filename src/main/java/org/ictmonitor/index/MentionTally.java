package org.ictmonitor.index;

import org.ictmonitor.Code;
import org.ictmonitor.Purpose;
import org.ictmonitor.Zone;

/** How many mentions have this very code (not one below it), purpose and zone. */
public record MentionTally(Code code, Purpose purpose, Zone zone, long mentions) {}
