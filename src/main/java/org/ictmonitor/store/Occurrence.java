package org.ictmonitor.store;

import java.util.OptionalLong;

/**
 * A mention where it stands on a page, whether or not it is counted there.
 *
 * @param key of its sentence, empty if the sentence was read by a version of this program that told none
 * @param inTemplate whether it stands in a block of the portal's template
 */
public record Occurrence(StoredMention mention, OptionalLong key, boolean inTemplate) {}
