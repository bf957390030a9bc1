package org.ictmonitor.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import org.ictmonitor.MonitorException;

/**
 * How one portal's server behaves.
 *
 * @param host the name it is known by
 * @param charset what its pages are encoded in
 * @param contentType its header for HTML, which may name the charset or leave that to the page
 * @param software its Server header
 * @param modified the day its pages were last changed, unless they say another; empty if it sends no validators
 * @param sitemap whether it has a sitemap.xml
 */
record SiteSettings(
        String host,
        Charset charset,
        String contentType,
        String software,
        Optional<LocalDate> modified,
        boolean sitemap) {
    /** Reads {@code site.properties}; {@code portal} is for the error message. */
    static SiteSettings parse(String portal, String text) {
        Properties keys = new Properties();
        try {
            keys.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("a string is always readable", e);
        }
        return new SiteSettings(
                required(portal, keys, "host"),
                Charset.forName(required(portal, keys, "charset")),
                required(portal, keys, "content-type"),
                required(portal, keys, "server"),
                Optional.ofNullable(keys.getProperty("modified")).map(LocalDate::parse),
                Boolean.parseBoolean(keys.getProperty("sitemap", "false")));
    }

    private static String required(String portal, Properties keys, String key) {
        String value = keys.getProperty(key);
        if (value == null) {
            throw MonitorException.wrong("The demo portal " + portal + " has no “" + key + "” in site.properties.");
        }
        return value;
    }
}
