package org.ictmonitor;

import java.util.Optional;

/**
 * A URL found on the way, on its way to the store: it either waits to be fetched or was left out by a rule.
 *
 * @param url absolute; normalised where it can be, as it was found where not
 * @param target the normalised URL, empty if it is not one that could be fetched
 * @param portal id of the portal it belongs to; that of the page where it was found if it belongs to none
 * @param excluded the rule that leaves it out, empty if it is to be fetched
 */
public record FoundUrl(
        String url,
        Optional<CrawlUrl> target,
        String portal,
        int depth,
        FoundBy foundBy,
        UrlKind kind,
        Optional<ExclusionRule> excluded) {}
