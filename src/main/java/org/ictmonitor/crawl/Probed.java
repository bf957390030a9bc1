package org.ictmonitor.crawl;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.CertificateProblem;
import org.ictmonitor.Exchange;
import org.ictmonitor.FailureReason;
import org.ictmonitor.Keyed;

/**
 * What a first look at a start URL brought.
 *
 * @param addresses that the host's name has, empty if it has none that may be asked
 * @param robots what the site's robots.txt says to the start URL
 * @param crawlDelay that the robots.txt asks for
 * @param redirects that were followed within the portals, in their order
 * @param leadsAway the target of a redirect that belongs to no portal, which was not followed
 * @param answer the last response, if there was one
 * @param failure why there was no whole response
 * @param detail of the failure, or of what the robots.txt could not be had for; for a person
 * @param refused what is wrong with the certificate that the failure is about, empty if it is about something else
 * @param scripts script elements in the answer's body
 */
public record Probed(
        List<InetAddress> addresses,
        Verdict robots,
        Optional<Duration> crawlDelay,
        List<URI> redirects,
        Optional<String> leadsAway,
        Optional<Exchange> answer,
        Optional<FailureReason> failure,
        String detail,
        Set<CertificateProblem> refused,
        int scripts) {
    public Probed {
        addresses = List.copyOf(addresses);
        redirects = List.copyOf(redirects);
        refused = Set.copyOf(refused);
    }

    /** What a robots.txt says. */
    public enum Verdict implements Keyed {
        /** It allows the URL. */
        ALLOWED,
        /** It disallows the URL, which was therefore not asked for. */
        DISALLOWED,
        /** There is none, which allows everything. */
        NONE,
        /** It could not be had, which counts as disallowing everything. */
        UNREACHABLE,
        /** The host has no address to ask at. */
        NOT_ASKED
    }
}
