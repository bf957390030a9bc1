package org.ictmonitor.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Exchange;
import org.ictmonitor.HttpHeader;

/** The head of a response as it stands in the archive, true to the body that is stored with it. */
final class StoredHead {
    private static final String LENGTH = "Content-Length";
    private static final String CODING = "Transfer-Encoding";
    /** The prefix that Common Crawl uses for header lines that are no longer true of the stored body. */
    private static final String ORIGINAL = "X-Crawl-";

    private StoredHead() {}

    /** Status line, header lines and the empty line. */
    static byte[] of(Exchange exchange) {
        StringBuilder head = new StringBuilder(512);
        head.append("HTTP/1.1 ").append(exchange.status()).append(' ');
        head.append(oneLine(exchange.statusText())).append("\r\n");
        rewritten(exchange, head);
        return bytes(head.append("\r\n").toString());
    }

    private static void rewritten(Exchange exchange, StringBuilder head) {
        boolean coded = exchange.header(CODING).isPresent();
        boolean cut = exchange.truncated().isPresent();
        for (HttpHeader header : exchange.headers()) {
            boolean untrue = header.name().equalsIgnoreCase(CODING)
                    || ((coded || cut) && header.name().equalsIgnoreCase(LENGTH));
            line(head, (untrue ? ORIGINAL : "") + header.name(), header.value());
        }
        if (coded || (cut && exchange.header(LENGTH).isPresent())) {
            line(head, LENGTH, Integer.toString(exchange.body().length));
        }
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(oneLine(name)).append(": ").append(oneLine(value)).append("\r\n");
    }

    /** A line break inside of a value would start a header line that the server never sent. */
    private static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                return text.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
            }
        }
        return text;
    }

    /** Bytes of a head: as they came where each character is one byte (RFC 9110 section 5.5), else UTF-8. */
    static byte[] bytes(String head) {
        return head.getBytes(charset(head));
    }

    private static Charset charset(String head) {
        boolean wide = head.chars().anyMatch(c -> c > 0xff);
        return wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    /** The content coding, empty for none and for {@code identity}. */
    static Optional<String> contentCoding(List<HttpHeader> headers) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Content-Encoding"))
                .map(HttpHeader::value)
                .filter(coding -> !coding.isBlank() && !coding.equalsIgnoreCase("identity"))
                .findFirst();
    }
}
