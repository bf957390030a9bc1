package org.ictmonitor.extract;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Content-Type header, read leniently.
 *
 * @param essence type and subtype in lower case, empty if none is named
 * @param charset the parameter of that name, if this platform knows it
 */
record MediaType(String essence, Optional<Charset> charset) {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';,>]+)", Pattern.CASE_INSENSITIVE);

    static MediaType parse(String value) {
        int end = value.indexOf(';');
        String essence = end < 0 ? value : value.substring(0, end);
        return new MediaType(essence.strip().toLowerCase(Locale.ROOT), charset(value));
    }

    /** The charset that such a value names. */
    static Optional<Charset> charset(String value) {
        Matcher matcher = CHARSET.matcher(value);
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    /** The charset of a label, as the Encoding Standard (section 4.2) reads the labels that matter here. */
    static Optional<Charset> named(String label) {
        String name = switch (label.toLowerCase(Locale.ROOT)) {
            case "cp1251", "win-1251", "win1251", "windows1251", "1251" -> "windows-1251";
            case "utf8", "unicode" -> "UTF-8";
            case "koi8", "koi8-r", "koi8u" -> "KOI8-U";
            case "iso-8859-1", "latin1", "ascii", "us-ascii" -> "windows-1252";
            default -> label;
        };
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an unknown label is no label: what the bytes say is asked next
        }
    }
}
