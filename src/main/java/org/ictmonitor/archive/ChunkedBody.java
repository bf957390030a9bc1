package org.ictmonitor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.ictmonitor.HttpHeader;

/**
 * Takes off the chunked transfer coding (RFC 9112 section 7.1). A body that ends within a chunk ends there; a size that
 * is none ends the body as well, because the bytes before it are good.
 */
final class ChunkedBody extends InputStream {
    private static final int LONGEST_SIZE = 1024;

    private final InputStream in;
    private long left;
    private boolean started;
    private boolean ended;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    /** Whether the head says chunked and the body begins like it: some tools take the coding off and leave the header. */
    static boolean isChunked(List<HttpHeader> headers, InputStream body) throws IOException {
        boolean said = headers.stream()
                .anyMatch(header -> header.name().equalsIgnoreCase("Transfer-Encoding")
                        && header.value().toLowerCase(Locale.ROOT).contains("chunked"));
        return said && beginsWithSize(body);
    }

    private static boolean beginsWithSize(InputStream body) throws IOException {
        body.mark(16);
        int digits = 0;
        int b = body.read();
        while (digits < 9 && Character.digit(b, 16) >= 0) {
            digits++;
            b = body.read();
        }
        body.reset();
        return digits > 0 && (b == '\r' || b == '\n' || b == ';' || b == ' ');
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int got = in.read(target, offset, (int) Math.min(left, length));
        ended = got < 0;
        left -= Math.max(got, 0);
        return got;
    }

    private void nextChunk() throws IOException {
        if (started) {
            ResponseHead.line(in, LONGEST_SIZE);
        }
        started = true;
        String line = ResponseHead.line(in, LONGEST_SIZE);
        left = size(line);
        ended = left <= 0;
    }

    private static long size(String line) {
        int end = 0;
        while (end < line.length() && end < 15 && Character.digit(line.charAt(end), 16) >= 0) {
            end++;
        }
        return end == 0 ? 0 : Long.parseLong(line, 0, end, 16);
    }
}
