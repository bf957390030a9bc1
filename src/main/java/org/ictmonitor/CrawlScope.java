package org.ictmonitor;

import java.util.List;

/**
 * What of the portals is fetched.
 *
 * @param maxDepth links from a seed at most, the seed being 0
 * @param maxPagesPerPortal pages fetched a round at most
 * @param subdomains whether hosts below a seed's host belong to its portal
 * @param exclude a path prefix if it begins with a slash, else a pattern in which {@code *} stands for anything, matched
 *     against the whole URL
 */
public record CrawlScope(int maxDepth, int maxPagesPerPortal, boolean subdomains, List<String> exclude) {
    public CrawlScope {
        exclude = List.copyOf(exclude);
    }
}
