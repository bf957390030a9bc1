package org.ictmonitor.store;

import org.ictmonitor.Code;
import org.ictmonitor.Purpose;
import org.ictmonitor.Zone;

/**
 * How often a code is mentioned for a purpose in a zone. A mention of a code below another is not counted there.
 *
 * @param mentions those in a block of a portal's template once
 * @param pages page versions with at least one of these mentions, also those on which a block of a template repeats
 */
public record MentionCount(Code code, Purpose purpose, Zone zone, long mentions, long pages) {}
