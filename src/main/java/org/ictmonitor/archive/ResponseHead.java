package org.ictmonitor.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ictmonitor.HttpHeader;

/**
 * The head of a stored response, read leniently: lines may end in LF alone, and what is no header line is passed over,
 * because servers send such heads and archives keep them.
 */
record ResponseHead(int status, String reason, List<HttpHeader> headers) {
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? +([1-9]\\d\\d)(?: (.*))?");
    /** A head of more bytes is taken for something else. */
    private static final int MAX = 1 << 20;

    ResponseHead {
        headers = List.copyOf(headers);
    }

    static ResponseHead read(InputStream in) throws IOException {
        List<String> lines = lines(in);
        Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!status.matches()) {
            throw new MalformedResponseException("its block does not begin with an HTTP status line");
        }
        String reason = status.group(2) == null ? "" : status.group(2);
        return new ResponseHead(Integer.parseInt(status.group(1)), reason, headers(lines));
    }

    private static List<HttpHeader> headers(List<String> lines) {
        List<HttpHeader> headers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(new HttpHeader(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return headers;
    }

    private static List<String> lines(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        int left = MAX;
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            lines.add(line);
            left -= line.length();
        }
        return lines;
    }

    /** One line without its end; empty also at the end of the stream. */
    static String line(InputStream in, int max) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(80);
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (bytes.size() >= max) {
                throw new MalformedResponseException("its HTTP head is longer than " + MAX + " bytes");
            }
            bytes.write(b);
        }
        String line = bytes.toString(StandardCharsets.ISO_8859_1);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
