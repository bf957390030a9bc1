package org.ictmonitor.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** What servers do wrong, each with the outcome of the start URL that it must have. */
@SuppressWarnings("ImmutableEnumChecker") // a script is a lambda over texts and keeps no state
enum Fault {
    NOT_HTTP("failed protocol", text("SSH-2.0-OpenSSH_9.6\r\n")),
    CLOSED_AT_ONCE("failed protocol", (socket, out) -> {}),
    RESET_AFTER_REQUEST("failed protocol", resetAfter("")),
    RESET_IN_STATUS_LINE("failed protocol", resetAfter("HTTP/1.1 2")),
    RESET_IN_HEAD("failed protocol", resetAfter("HTTP/1.1 200 OK\r\nContent-Le")),
    RESET_AFTER_HEAD("failed protocol", resetAfter("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")),
    RESET_IN_BODY("failed protocol", resetAfter("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nabc")),
    RESET_IN_BODY_WITHOUT_LENGTH("failed protocol", resetAfter("HTTP/1.1 200 OK\r\n\r\nabc")),
    RESET_IN_CHUNK("failed protocol", resetAfter(chunked("20\r\nabc"))),
    NO_ANSWER("failed timeout", (socket, out) -> hang(socket)),
    STATUS_LINE_DRIPS("failed timeout", (socket, out) -> drip(out, "HTTP/1.1 ")),
    HEAD_DRIPS("failed timeout", (socket, out) -> drip(out, "HTTP/1.1 200 OK\r\nX: ")),
    BODY_DRIPS("failed timeout", (socket, out) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")),
    BODY_WITHOUT_LENGTH_DRIPS("failed timeout", (socket, out) -> drip(out, "HTTP/1.1 200 OK\r\n\r\n")),
    BODY_STOPS("failed timeout", (socket, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nabc");
        hang(socket);
    }),
    CHUNK_STOPS("failed timeout", (socket, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nabc");
        hang(socket);
    }),
    EARLY_HINTS_WITHOUT_END(
            "failed too-large", new Endless("", "HTTP/1.1 103 Early Hints\r\nLink: <" + "x".repeat(500) + ">\r\n\r\n")),
    BODY_TOO_SHORT("failed protocol", text("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort")),
    CHUNKS_WITHOUT_LAST("failed protocol", text(chunked("3\r\nabc\r\n"))),
    CHUNK_CUT("failed protocol", text(chunked("20\r\nabc"))),
    CHUNK_SIZE_IS_NO_NUMBER("failed protocol", text(chunked("zz\r\nabc\r\n"))),
    CHUNK_SIZE_NEGATIVE("failed protocol", text(chunked("-5\r\nabc\r\n"))),
    CHUNK_SIZE_BEYOND_ALL("failed protocol", text(chunked("FFFFFFFFFFFFFFFFFF\r\nabc\r\n"))),
    CONTENT_LENGTH_IS_NO_NUMBER("failed protocol", text("HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\nabc")),
    CONTENT_LENGTH_NEGATIVE("failed protocol", text("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc")),
    STATUS_IS_NO_NUMBER("failed protocol", text("HTTP/1.1 abc OK\r\nContent-Length: 0\r\n\r\n")),
    HEADER_WITHOUT_COLON("failed protocol", text("HTTP/1.1 200 OK\r\nthis is no header\r\n\r\n")),
    HEADERS_WITHOUT_END("failed protocol", new Endless("HTTP/1.1 200 OK\r\n", "X-Header: x\r\n")),
    HEADER_LINE_WITHOUT_END("failed protocol", new Endless("HTTP/1.1 200 OK\r\nX: ", "xxxxxxxx")),
    BODY_WITHOUT_END("failed too-large", new Endless("HTTP/1.1 200 OK\r\n\r\n", "xxxxxxxx")),
    CHUNKS_WITHOUT_END("failed too-large", new Endless(chunked(""), "4\r\nabcd\r\n")),
    CONTENT_LENGTH_BEYOND_ALL(
            "failed too-large", new Endless("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n", "xxxxxxxx")),
    NOT_FOUND("failed http-status", status("404 Not Found")),
    GONE("failed http-status", status("410 Gone")),
    FORBIDDEN("failed http-status", status("403 Forbidden")),
    NOT_ALLOWED_HERE("failed http-status", status("451 Unavailable For Legal Reasons")),
    SIGN_IN("failed http-status", status("401 Unauthorized")),
    BROKEN("failed http-status", status("500 Internal Server Error")),
    BAD_GATEWAY("failed http-status", status("502 Bad Gateway")),
    BUSY("failed http-status", status("503 Service Unavailable")),
    TOO_MANY("failed http-status", status("429 Too Many Requests")),
    NOT_MODIFIED_UNASKED("failed http-status", status("304 Not Modified")),
    REDIRECT_WITHOUT_TARGET("failed redirect", status("302 Found")),
    REDIRECT_TO_SCRIPT("failed redirect", status("302 Found\r\nLocation: javascript:alert(1)")),
    REDIRECT_TO_FILE("failed redirect", status("302 Found\r\nLocation: file:///etc/passwd")),
    REDIRECT_TO_ITSELF("redirected", status("302 Found\r\nLocation: /")),
    REDIRECT_TO_METADATA("redirected", status("302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/")),
    ROBOTS_DISALLOWS("excluded robots", page(), text(ok("User-agent: *\nDisallow: /"))),
    ROBOTS_BROKEN("excluded robots-unreachable", page(), status("500 Internal Server Error")),
    ROBOTS_BUSY("excluded robots-unreachable", page(), status("503 Service Unavailable")),
    ROBOTS_HANGS("excluded robots-unreachable", page(), (socket, out) -> hang(socket)),
    ROBOTS_NOT_HTTP("excluded robots-unreachable", page(), text("SSH-2.0-OpenSSH_9.6\r\n")),
    ROBOTS_IN_A_CIRCLE("fetched", page(), status("302 Found\r\nLocation: /robots.txt")),
    ROBOTS_WITHOUT_END("fetched", page(), new Endless("HTTP/1.1 200 OK\r\n\r\n", "# robots\n")),
    NO_CONTENT("fetched", status("204 No Content")),
    MORE_THAN_ITS_LENGTH("fetched", text(ok("abc") + "HTTP/1.1 200 OK\r\n\r\nsmuggled")),
    NO_CONTENT_TYPE("fetched", page()),
    GZIP_BOMB("fetched unreadable", packed("gzip", gzip(new byte[5_000_000]))),
    GZIP_BOMB_IN_GZIP("fetched unreadable", packed("gzip, gzip, gzip", gzip(gzip(gzip(new byte[100_000_000]))))),
    DEFLATE_BOMB("fetched unreadable", packed("deflate", deflate(new byte[5_000_000]))),
    BROTLI_BOMB("fetched unreadable", packed("br", stored("/org/ictmonitor/extract/bomb.br"))),
    PACKED_WITHOUT_END("fetched unreadable", packed("gzip" + ", gzip".repeat(5_000), gzip(new byte[1_000]))),
    GZIP_CUT_OFF("fetched unreadable", packed("gzip", Arrays.copyOf(gzip(new byte[9_000]), 20))),
    ROBOTS_BOMB("fetched", page(), packed("gzip", gzip(new byte[50_000_000]))),
    NOT_PACKED_AS_IT_SAYS("fetched", text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"));

    /** Writes an answer; a connection that is cut ends it with an exception. */
    interface Script {
        void play(Socket socket, OutputStream out) throws IOException;
    }

    /** Writes for as long as the other side takes it. */
    record Endless(String beginning, String part) implements Script {
        @Override
        public void play(Socket socket, OutputStream out) throws IOException {
            write(out, beginning);
            byte[] parts = part.repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
            while (true) {
                out.write(parts);
            }
        }
    }

    final String outcome;

    @SuppressWarnings("ImmutableEnumChecker") // a script is a lambda without state
    final Script page;

    @SuppressWarnings("ImmutableEnumChecker") // likewise
    final Script robots;

    /** Whether it is the robots.txt that is at fault, and not the page. */
    final boolean inRobots;

    Fault(String outcome, Script page) {
        this.outcome = outcome;
        this.page = page;
        this.robots = status("404 Not Found");
        this.inRobots = false;
    }

    Fault(String outcome, Script page, Script robots) {
        this.outcome = outcome;
        this.page = page;
        this.robots = robots;
        this.inRobots = true;
    }

    String host() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".example";
    }

    private static Script text(String answer) {
        return (socket, out) -> write(out, answer);
    }

    private static Script page() {
        return text(ok("<html><body>x</body></html>"));
    }

    private static Script status(String statusAndMore) {
        return text("HTTP/1.1 " + statusAndMore + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    private static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String chunked(String chunks) {
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Says nothing until the other side hangs up. */
    static void hang(Socket socket) throws IOException {
        while (socket.getInputStream().read() >= 0) {
            Thread.onSpinWait();
        }
    }

    /** A byte now and then, for as long as the other side takes them. */
    private static void drip(OutputStream out, String beginning) throws IOException {
        write(out, beginning);
        Object tick = new Object();
        synchronized (tick) {
            try {
                while (true) {
                    tick.wait(100);
                    write(out, "x");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Script resetAfter(String beginning) {
        return (socket, out) -> {
            write(out, beginning);
            reset(socket);
        };
    }

    /** Has the system cut the connection when it is closed, with nobody told that all is sent. */
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
    }

    private static Script packed(String coding, byte[] body) {
        return (socket, out) -> {
            write(
                    out,
                    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Encoding: " + coding
                            + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            out.write(body);
        };
    }

    private static byte[] gzip(byte[] plain) {
        return packed(plain, GZIPOutputStream::new);
    }

    private static byte[] deflate(byte[] plain) {
        return packed(plain, DeflaterOutputStream::new);
    }

    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] plain, Packer packer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packer.over(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] stored(String resource) {
        try (InputStream in = Fault.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
