package org.ictmonitor;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One request and its response.
 *
 * @param uri asked for
 * @param sent when the request began
 * @param elapsed until the last byte that was read
 * @param peer the address connected to, empty where it is not known (imports)
 * @param requestHead the request line and header lines, each ending in CR LF, without the empty line; empty where it is
 *     not known
 * @param status of the response, 100 to 999
 * @param statusText the reason phrase, may be empty
 * @param headers in the order in which they came
 * @param body as it came, transfer coding taken off and content coding left on; never changed after it is given here
 * @param truncated why {@code body} is only a beginning, empty if it is whole
 * @param certificate what is wrong with the server's certificate, which was accepted all the same because the campaign says
 *     so; empty if it is valid, there is none, or it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // a body of megabytes is not copied for each reader
public record Exchange(
        URI uri,
        Instant sent,
        Duration elapsed,
        Optional<InetAddress> peer,
        String requestHead,
        int status,
        String statusText,
        List<HttpHeader> headers,
        byte[] body,
        Optional<Truncation> truncated,
        Set<CertificateProblem> certificate) {
    public Exchange {
        headers = List.copyOf(headers);
        certificate = Set.copyOf(certificate);
    }

    /** One of whose certificate nothing is wrong or known. */
    public Exchange(
            URI uri,
            Instant sent,
            Duration elapsed,
            Optional<InetAddress> peer,
            String requestHead,
            int status,
            String statusText,
            List<HttpHeader> headers,
            byte[] body,
            Optional<Truncation> truncated) {
        this(uri, sent, elapsed, peer, requestHead, status, statusText, headers, body, truncated, Set.of());
    }

    /** The value of the first header of that name, letter case aside. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HttpHeader::value)
                .findFirst();
    }
}
