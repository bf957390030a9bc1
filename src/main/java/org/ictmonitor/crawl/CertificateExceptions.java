package org.ictmonitor.crawl;

import java.util.Set;

/**
 * For which servers a certificate is accepted although it is not valid: those of the portals that the campaign names, and no
 * other, wherever a redirect came from. Safe to share between threads.
 *
 * @param portals ids
 * @param rules which know whose a host is
 */
record CertificateExceptions(Set<String> portals, UrlRules rules) {
    private static final int HTTPS = 443;

    boolean holdFor(String host, int port) {
        return !portals.isEmpty()
                && UrlNormaliser.absolute("https://" + host + (port < 0 || port == HTTPS ? "" : ":" + port) + "/")
                        .filter(site -> rules.isSiteOf(portals, site))
                        .isPresent();
    }
}
