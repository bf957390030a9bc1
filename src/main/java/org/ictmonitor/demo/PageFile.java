package org.ictmonitor.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.MonitorException;

/**
 * One page as it was written: its keys and the HTML that is its own.
 *
 * @param keys the {@code key: value} lines at the head of the file
 * @param content the HTML after the first empty line
 */
record PageFile(Map<String, String> keys, String content) {
    /** What is sent for a page. */
    enum Form {
        /** Its content within the portal's template. */
        PAGE,
        /** Its content alone. */
        FRAGMENT,
        /** Bytes that are no text, as when a server names a wrong type. */
        BINARY
    }

    PageFile {
        keys = Map.copyOf(keys);
    }

    /** Reads a page file; {@code name} is for the error message. */
    static PageFile parse(String name, String text) {
        int end = text.indexOf("\n\n");
        String head = end < 0 ? text : text.substring(0, end);
        Map<String, String> keys = new LinkedHashMap<>();
        head.lines().forEach(line -> addKey(keys, line, name));
        if (!keys.containsKey("path")) {
            throw MonitorException.wrong("The demo page " + name + " has no line “path: …”; add one.");
        }
        return new PageFile(keys, end < 0 ? "" : text.substring(end + 2));
    }

    private static void addKey(Map<String, String> keys, String line, String name) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw MonitorException.wrong("The demo page " + name + " has “" + line + "” where “key: value” belongs.");
        }
        keys.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    /** Path and query, not percent-encoded. */
    String path() {
        return keys.getOrDefault("path", "/");
    }

    /** HTTP status, 200 where the file says nothing. */
    int status() {
        return Integer.parseInt(keys.getOrDefault("status", "200"));
    }

    Optional<String> location() {
        return Optional.ofNullable(keys.get("location"));
    }

    Optional<LocalDate> date(String key) {
        return Optional.ofNullable(keys.get(key)).map(LocalDate::parse);
    }

    Form form() {
        return switch (keys.getOrDefault("form", "page")) {
            case "page" -> Form.PAGE;
            case "fragment" -> Form.FRAGMENT;
            case "binary" -> Form.BINARY;
            case String other ->
                throw MonitorException.wrong("The demo page " + path() + " has the form “" + other
                        + "”; it may be page, fragment or binary.");
        };
    }

    /** Whether the portal's sitemap lists it: only what a search engine is meant to find. */
    boolean inSitemap() {
        return status() == 200 && form() == Form.PAGE && !keys.containsKey("robots") && !keys.containsKey("unlisted");
    }
}
