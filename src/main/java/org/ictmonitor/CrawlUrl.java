package org.ictmonitor;

import java.net.URI;

/**
 * A normalised URL, so that one page has one. Made by the rules of the {@code crawl} package only.
 *
 * @param uri absolute, http or https, without a fragment
 * @param host in lower case, ASCII form, without a final dot
 * @param domain the registered domain of the host, by the public suffix list; the host itself where there is none
 */
public record CrawlUrl(URI uri, String host, String domain) {
    /** Scheme, host and port: the scope of a robots.txt (RFC 9309 section 2.3). */
    public String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
