package org.ictmonitor.index;

/**
 * A page on which a query matches.
 *
 * @param version key of the page version in the store
 * @param url address
 * @param portal id
 * @param title of the page, empty if it has none
 * @param month of publication, {@code undated} if no date was found
 * @param language of the main text, empty if it is too short to tell
 * @param sentences that match
 * @param score what the hits are ordered by: over the sentences that match, how many parts of the query each has. It
 *     depends on this page alone, so that it stays the same whatever else is in the index
 * @param sentence the one with the highest score of its own, the first of these
 */
public record SearchHit(
        long version,
        String url,
        String portal,
        String title,
        String month,
        String language,
        long sentences,
        double score,
        String sentence) {}
