package org.ictmonitor;

import java.time.Instant;
import java.util.Optional;

/**
 * A page's content as long as it stays the same over rounds. If a page is away for a round and comes back, a new version
 * begins, so that a version's rounds have no gap.
 *
 * @param id key in the store, rising with time
 * @param url address of the page
 * @param portal id of the portal
 * @param firstRound the round that first saw it
 * @param lastRound the last round that saw it
 * @param capture the evidence, of the first round
 * @param fetched when that capture was made
 * @param content digest of what was read
 * @param carrier whether it is a page or an attached file
 */
public record PageVersion(
        long id,
        String url,
        String portal,
        int firstRound,
        int lastRound,
        CaptureRef capture,
        Instant fetched,
        String title,
        Optional<String> language,
        Optional<PageDate> published,
        Optional<PageDate> modified,
        Digest content,
        Carrier carrier) {
    /** A version of a page, as opposed to an attached file. */
    public PageVersion(
            long id,
            String url,
            String portal,
            int firstRound,
            int lastRound,
            CaptureRef capture,
            Instant fetched,
            String title,
            Optional<String> language,
            Optional<PageDate> published,
            Optional<PageDate> modified,
            Digest content) {
        this(
                id,
                url,
                portal,
                firstRound,
                lastRound,
                capture,
                fetched,
                title,
                language,
                published,
                modified,
                content,
                Carrier.PAGE);
    }
}
