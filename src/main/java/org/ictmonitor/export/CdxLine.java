package org.ictmonitor.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.ictmonitor.store.StoredCapture;

/**
 * A line of a CDXJ index: the sort-friendly form of the URL, the time to the second, and where the response lies.
 *
 * <p>The form is that of pywb and OpenWayback: host names reversed and joined by commas, then {@code )} and the path.
 */
final class CdxLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = new JsonMapper();

    private CdxLine() {}

    static String of(StoredCapture capture) {
        ObjectNode fields = JSON.createObjectNode();
        fields.put("url", capture.url())
                .put("status", Integer.toString(capture.status()))
                .put("digest", capture.capture().payload().toString())
                .put("offset", Long.toString(capture.capture().offset()))
                .put("filename", capture.capture().file());
        return key(capture.url()) + " " + TIME.format(capture.fetched()) + " " + fields;
    }

    static String key(String url) {
        URI uri = URI.create(url);
        List<String> labels = Arrays.asList(
                String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT).split("\\."));
        Collections.reverse(labels);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return String.join(",", labels) + port + ")" + path + query;
    }
}
