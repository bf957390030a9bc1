package org.ictmonitor.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.UrlKind;

/**
 * What a round knew of a URL, as the next round needs it.
 *
 * @param leftOut the rule that left it out as soon as it was found
 * @param firstRound the first round of the page version that was current at it, 0 if there was none
 * @param asked start of the round in which it last gave a whole answer; the epoch if it never did, or if it
 *     was missing or could not be had
 * @param interval after which a page is due again; zero if it always is
 * @param vouched whether a sitemap that can be believed says that it has not changed since it was asked for
 */
public record EarlierUrl(
        String url,
        String portal,
        int depth,
        UrlKind kind,
        Optional<ExclusionRule> leftOut,
        int firstRound,
        Instant asked,
        Duration interval,
        boolean vouched) {
    /** Whether there was a page. */
    public boolean isPage() {
        return firstRound > 0;
    }
}
