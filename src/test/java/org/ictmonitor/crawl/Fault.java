package org.ictmonitor.crawl;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What servers do wrong, each with the outcome of the start URL that it must have. */
@SuppressWarnings("ImmutableEnumChecker") // a script is a lambda over texts and keeps no state
enum Fault {
    NOT_HTTP("failed protocol", text("SSH-2.0-OpenSSH_9.6\r\n")),
    CLOSED_AT_ONCE("failed protocol", (socket, out) -> {}),
    RESET("failed protocol", (socket, out) -> socket.setSoLinger(true, 0)),
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
    EARLY_HINTS_WITHOUT_END("failed too-large", (socket, out) -> endless(out, "", "HTTP/1.1 103 Early Hints\r\n\r\n")),
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
    HEADERS_WITHOUT_END("failed protocol", (socket, out) -> endless(out, "HTTP/1.1 200 OK\r\n", "X-Header: x\r\n")),
    HEADER_LINE_WITHOUT_END("failed protocol", (socket, out) -> endless(out, "HTTP/1.1 200 OK\r\nX: ", "xxxxxxxx")),
    BODY_WITHOUT_END("failed too-large", (socket, out) -> endless(out, "HTTP/1.1 200 OK\r\n\r\n", "xxxxxxxx")),
    CHUNKS_WITHOUT_END("failed too-large", (socket, out) -> endless(out, chunked(""), "4\r\nabcd\r\n")),
    CONTENT_LENGTH_BEYOND_ALL(
            "failed too-large",
            (socket, out) -> endless(out, "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n", "xxxxxxxx")),
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
    ROBOTS_WITHOUT_END("fetched", page(), (socket, out) -> endless(out, "HTTP/1.1 200 OK\r\n\r\n", "# robots\n")),
    NO_CONTENT("fetched", status("204 No Content")),
    MORE_THAN_ITS_LENGTH("fetched", text(ok("abc") + "HTTP/1.1 200 OK\r\n\r\nsmuggled")),
    NO_CONTENT_TYPE("fetched", page()),
    NOT_PACKED_AS_IT_SAYS("fetched", text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"));

    /** Writes an answer; a connection that is cut ends it with an exception. */
    interface Script {
        void play(Socket socket, OutputStream out) throws IOException;
    }

    final String outcome;

    @SuppressWarnings("ImmutableEnumChecker") // a script is a lambda without state
    final Script page;

    @SuppressWarnings("ImmutableEnumChecker") // likewise
    final Script robots;

    Fault(String outcome, Script page) {
        this(outcome, page, status("404 Not Found"));
    }

    Fault(String outcome, Script page, Script robots) {
        this.outcome = outcome;
        this.page = page;
        this.robots = robots;
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
    private static void hang(Socket socket) throws IOException {
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

    private static void endless(OutputStream out, String beginning, String part) throws IOException {
        write(out, beginning);
        byte[] parts = part.repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
        while (true) {
            out.write(parts);
        }
    }
}
