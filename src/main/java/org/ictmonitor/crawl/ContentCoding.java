package org.ictmonitor.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.ictmonitor.Exchange;

/**
 * Takes content codings off robots.txt files and sitemaps. Pages are not decoded in this package. What is decoded is
 * bounded, so that a small body cannot fill the memory.
 */
final class ContentCoding {
    private ContentCoding() {}

    /**
     * The decoded body, at most {@code limit} bytes of it.
     *
     * @throws IOException if the body is not what its Content-Encoding says, or has an unknown one
     */
    static byte[] decoded(Exchange exchange, int limit) throws IOException {
        String coding = exchange.header("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        byte[] body = exchange.body();
        return switch (coding) {
            case "", "identity" -> unzipped(body, limit);
            case "gzip", "x-gzip" -> unzipped(gunzip(body, limit), limit);
            case "deflate" -> unzipped(inflate(body, limit), limit);
            default -> throw new IOException("the content coding '" + coding + "' is not known");
        };
    }

    /** A body that is itself a gzip file, such as sitemap.xml.gz, is unpacked once more. */
    private static byte[] unzipped(byte[] body, int limit) throws IOException {
        boolean zipped = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
        return zipped ? gunzip(body, limit) : body;
    }

    private static byte[] gunzip(byte[] body, int limit) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readNBytes(limit);
        }
    }

    /** With the zlib wrapper as RFC 9110 section 8.4.1.2 has it, or without, as some servers send it. */
    private static byte[] inflate(byte[] body, int limit) throws IOException {
        boolean wrapped =
                body.length > 1 && (body[0] & 0x0f) == 8 && ((body[0] & 0xff) * 256 + (body[1] & 0xff)) % 31 == 0;
        Inflater inflater = new Inflater(!wrapped);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(body), inflater)) {
            return in.readNBytes(limit);
        } finally {
            inflater.end();
        }
    }
}
