package org.ictmonitor.annotate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an address that say what it belongs to, read leniently, as browsers do. Letter case does not count (coding
 * manual, rule 16).
 *
 * @param scheme lower case, {@code http} where the text has none
 * @param host without {@code www.} and {@code m.}, empty for schemes without one
 * @param pathAndQuery lower case, with its leading slash
 */
record WebAddress(String scheme, String host, String pathAndQuery) {
    private static final Pattern PARTS =
            Pattern.compile("(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(//)?([^/?#]*)([^#]*).*", Pattern.DOTALL);
    private static final Pattern WRAPPED =
            Pattern.compile("[?&](?:u|q|url|to|target|goto|link|redirect|redirect_to)=([^&#]+)");
    private static final Pattern BASE64 = Pattern.compile("/(?:goto|away|out|redirect)/([A-Za-z0-9+_=-]{12,})/?");
    private static final int DEEPEST = 3;

    static WebAddress of(String address) {
        return parse(unwrap(address.strip(), DEEPEST));
    }

    private static WebAddress parse(String address) {
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            return new WebAddress("", "", "");
        }
        String scheme = parts.group(1) == null ? "http" : parts.group(1).toLowerCase(Locale.ROOT);
        boolean hierarchical = parts.group(2) != null || parts.group(1) == null;
        String host = hierarchical ? host(parts.group(3)) : "";
        String rest = hierarchical ? parts.group(4) : parts.group(3) + parts.group(4);
        return new WebAddress(scheme, host, rest.toLowerCase(Locale.ROOT));
    }

    private static String host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        int port = host.indexOf(':');
        String bare = port < 0 ? host : host.substring(0, port);
        return bare.startsWith("www.") ? bare.substring(4) : bare.startsWith("m.") ? bare.substring(2) : bare;
    }

    /** Whether this is an address on the web, or in a text one without its scheme. */
    boolean isWeb() {
        return (scheme.equals("http") || scheme.equals("https")) && host.indexOf('.') > 0;
    }

    /** Takes a redirect wrapper off: a parameter with an address in it, or one in Base64 in the path. */
    private static String unwrap(String address, int deep) {
        if (deep == 0 || address.length() > 4000) {
            return address;
        }
        String inner = wrapped(address);
        return inner.isEmpty() ? address : unwrap(inner, deep - 1);
    }

    private static String wrapped(String address) {
        Matcher parameter = WRAPPED.matcher(address);
        while (parameter.find()) {
            String inner = decoded(parameter.group(1));
            if (isAddress(inner) && isRedirect(address)) {
                return inner;
            }
        }
        Matcher path = BASE64.matcher(address);
        return path.find() ? base64(path.group(1)) : "";
    }

    /** Share buttons carry an address too, but they are no redirect to it. */
    private static boolean isRedirect(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return !ShareLinks.isShare(lower);
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http://")
                || text.startsWith("https://")
                || text.startsWith("viber:")
                || text.startsWith("tg:");
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    private static String base64(String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder()
                    .decode(encoded.replace('+', '-').replace('/', '_').replace("=", ""));
            String inner = new String(bytes, StandardCharsets.UTF_8);
            return isAddress(inner) ? inner : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
