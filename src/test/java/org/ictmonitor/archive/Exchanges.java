package org.ictmonitor.archive;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Exchange;
import org.ictmonitor.HttpHeader;
import org.ictmonitor.Truncation;

/** Exchanges and labels that tests write. */
final class Exchanges {
    static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123456Z");
    static final ArchiveLabel LABEL =
            new ArchiveLabel("kyiv", "ICT tools in Kyiv", "research@example.org", "ictmon/0.1", "obeyed (RFC 9309)");

    private Exchanges() {}

    static Exchange page(String path, String body, HttpHeader... headers) {
        return exchange(path, body.getBytes(StandardCharsets.UTF_8), Optional.empty(), headers);
    }

    static Exchange exchange(String path, byte[] body, Optional<Truncation> truncated, HttpHeader... headers) {
        return new Exchange(
                URI.create("https://portal.example" + path),
                NOW,
                Duration.ofMillis(40),
                Optional.of(address()),
                "GET " + path + " HTTP/1.1\r\nHost: portal.example\r\n",
                200,
                "OK",
                List.of(headers),
                body,
                truncated);
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
