package org.ictmonitor.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Takes content codings off a body (RFC 9110 section 8.4.1): gzip, deflate with and without its zlib head, br. A body
 * that ends too early is read as far as it goes. Thread-safe.
 *
 * @param limit bytes at most after decoding, so that a small body cannot fill the memory
 */
record ContentCoding(long limit) {
    private static final int CHUNK = 16 * 1024;

    /** Pages unpack to four or five times as much, and room that has to grow is copied each time. */
    private static final int UNPACKED = 5;

    private static final int LARGE = 256 * 1024;

    /** Each coding can cost as much as the limit allows, so that their number is bounded too; more than two are unheard of. */
    private static final int MOST_CODINGS = 5;

    /** Takes the codings off, the last one named first, as RFC 9110 section 8.4 orders them. */
    Unwrapped decode(byte[] body, List<String> codings) {
        if (codings.size() > MOST_CODINGS) {
            return new Unwrapped.Failure("Content-Encoding names " + codings.size() + " codings, one around the other; "
                    + MOST_CODINGS + " are taken off at most");
        }
        Unwrapped result = new Unwrapped.Bytes(body);
        for (String coding : codings.reversed()) {
            if (result instanceof Unwrapped.Bytes packed) {
                result = decodeOne(packed.bytes(), coding.toLowerCase(Locale.ROOT));
            }
        }
        return result;
    }

    /** Whether the bytes begin as a gzip file does (RFC 1952 section 2.3.1). */
    static boolean looksGzipped(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    /** Some servers and archives name a coding, or a charset in its place, and give the text plain. */
    private Unwrapped decodeOne(byte[] body, String coding) {
        Unwrapped result = takeOff(body, coding);
        return result instanceof Unwrapped.Failure && looksLikeMarkup(body) ? new Unwrapped.Bytes(body) : result;
    }

    /** Whether the bytes begin, after a mark and spaces, with an angle bracket and a letter or mark that opens a page. */
    private static boolean looksLikeMarkup(byte[] body) {
        int start = body.length > 2 && (body[0] & 0xff) == 0xef && (body[1] & 0xff) == 0xbb ? 3 : 0;
        while (start < body.length && body[start] >= 0 && body[start] <= ' ') {
            start++;
        }
        return start + 1 < body.length
                && body[start] == '<'
                && (body[start + 1] == '!' || body[start + 1] == '?' || Character.isLetter(body[start + 1]));
    }

    private Unwrapped takeOff(byte[] body, String coding) {
        return switch (coding) {
            case "gzip", "x-gzip" ->
                looksGzipped(body)
                        ? read(body, coding, in -> new GZIPInputStream(in, CHUNK))
                        : new Unwrapped.Bytes(body);
            case "deflate" -> read(body, coding, in -> inflate(in, body));
            case "br" -> read(body, coding, BrotliInputStream::new);
            default ->
                new Unwrapped.Failure("the content coding '" + coding
                        + "' is not one of gzip, deflate and br; ask the server for one of these in Accept-Encoding");
        };
    }

    /** RFC 9110 section 8.4.1.2 means zlib, but many servers send the bare stream; a zlib head is divisible by 31. */
    private static InputStream inflate(InputStream in, byte[] body) {
        boolean zlib =
                body.length > 1 && (body[0] & 0x0f) == 8 && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib), CHUNK);
    }

    private Unwrapped read(byte[] body, String coding, Opener opener) {
        int room = body.length < LARGE ? UNPACKED * body.length : body.length;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(CHUNK, room));
        try (InputStream in = opener.open(new ByteArrayInputStream(body))) {
            copy(in, bytes);
        } catch (IOException e) {
            if (bytes.size() == 0 && body.length > 0) {
                return new Unwrapped.Failure("the body is not the " + coding
                        + " data that Content-Encoding calls it, or is cut off too early");
            }
        }
        return bytes.size() > limit
                ? new Unwrapped.Failure("the body unpacks to more than " + limit + " bytes; raise limits.page-size"
                        + " if the page is meant to be that large")
                : new Unwrapped.Bytes(bytes.toByteArray());
    }

    private void copy(InputStream in, ByteArrayOutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int count = in.read(chunk);
        while (count > 0 && out.size() <= limit) {
            out.write(chunk, 0, count);
            count = in.read(chunk);
        }
    }

    @FunctionalInterface
    private interface Opener {
        InputStream open(InputStream in) throws IOException;
    }
}
