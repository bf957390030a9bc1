package org.ictmonitor.index;

import org.ictmonitor.Zone;

/**
 * One place where a query matches, with what stands around it in the same sentence.
 *
 * @param left context, not padded
 * @param node what matches; for a mention that the text does not show, its words or address on the page
 * @param right context, not padded
 * @param url address of the page
 * @param portal id
 * @param zone of the sentence's block
 * @param language of the sentence
 * @param title of the page
 * @param pages of the portal that have this line, as a block of its template; 1 where it is no such block or each page has
 *     a line of its own
 */
public record ConcordanceLine(
        String left,
        String node,
        String right,
        String url,
        String portal,
        Zone zone,
        String language,
        String title,
        long pages) {}
