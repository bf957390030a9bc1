package org.ictmonitor;

import java.util.Set;

/**
 * A host of which answers were taken in a round although its certificate is not valid, because the campaign says so of its
 * portal. Nobody vouches that these answers came from that host.
 *
 * @param problems not empty
 */
public record AcceptedCertificate(String portal, String host, Set<CertificateProblem> problems) {
    public AcceptedCertificate {
        problems = Set.copyOf(problems);
    }

    /** {@code kmcss.example has expired}. */
    public String words() {
        return host + " " + CertificateProblem.words(problems);
    }
}
