package org.ictmonitor.extract;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Exchange;
import org.ictmonitor.HttpHeader;
import org.ictmonitor.Page;

/** Responses as a test needs them. */
final class Responses {
    private static final Instant SEEN = Instant.parse("2026-11-23T21:00:00Z");

    private Responses() {}

    static Exchange of(byte[] body, HttpHeader... headers) {
        return new Exchange(
                URI.create("https://cnap.example/a"),
                SEEN,
                Duration.ofMillis(5),
                Optional.<InetAddress>empty(),
                "",
                200,
                "OK",
                List.of(headers),
                body,
                Optional.empty());
    }

    static HttpHeader header(String name, String value) {
        return new HttpHeader(name, value);
    }

    /** The page that a response in HTML and UTF-8 with these further headers is. */
    static Page page(String html, HttpHeader... headers) {
        Extraction extraction = new PageExtractor(1 << 26).extract(of(html.getBytes(StandardCharsets.UTF_8), headers));
        return ((Extraction.Extracted) extraction).page();
    }
}
