package org.ictmonitor.crawl;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives one page one URL. The rules, numbered as in the rows of the test table {@code normalised-urls.csv}:
 *
 * <ol>
 *   <li>white space around, and line breaks and tabs within, are dropped; backslashes are slashes (URL Standard, 4.4)
 *   <li>a reference is resolved against the page (RFC 3986 section 5.2); dot segments go
 *   <li>scheme and host are in lower case; the host is in its ASCII form (IDNA), without a final dot; user names go
 *   <li>the scheme's own port goes
 *   <li>an empty path is a slash
 *   <li>percent-encoding: hexadecimal digits in upper case, unreserved characters as they are (RFC 3986 section 6.2.2),
 *       everything that may not stand in a URL encoded as UTF-8
 *   <li>the fragment goes
 *   <li>parameters that only follow a visitor go: see {@link QueryRules}; the order of the others stays, because it may
 *       matter
 *   <li>a question mark with nothing after it goes
 * </ol>
 *
 * Own code and not crawler-commons' BasicURLNormalizer, which leaves the encoding of references to
 * {@code java.net.URL}, keeps session ids in paths, and reorders nothing but also resolves nothing.
 */
final class UrlNormaliser {
    private static final int LONGEST_LABEL = 63;
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[^@]*@)?(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::([0-9]{0,5}))?");

    private UrlNormaliser() {}

    /** The scheme that a reference names, in lower case; empty if it is relative. */
    static Optional<String> scheme(String reference) {
        String text = tidy(reference);
        int end = schemeEnd(text);
        return end < 0 ? Optional.empty() : Optional.of(text.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /** The URL that an absolute reference names, empty if it is not one of http or https. */
    static Optional<NormalUrl> absolute(String reference) {
        return absoluteTidy(tidy(reference));
    }

    /** The URL that a reference on a page names, empty if it is not one of http or https. */
    static Optional<NormalUrl> resolve(NormalUrl base, String reference) {
        String text = tidy(reference);
        if (schemeEnd(text) >= 0) {
            return absoluteTidy(text);
        }
        String bare = beforeFragment(text);
        if (bare.isEmpty()) {
            return Optional.of(base);
        }
        String slashed = slashes(bare);
        if (slashed.startsWith("//")) {
            return absoluteTidy(base.scheme() + ":" + slashed);
        }
        return Optional.of(within(base, slashed));
    }

    /** Where the scheme ends that a reference names (RFC 3986 section 3.1), -1 if it names none. */
    private static int schemeEnd(String text) {
        int at = 0;
        while (at < text.length() && (isLetter(text.charAt(at)) || (at > 0 && isOfScheme(text.charAt(at))))) {
            at++;
        }
        return at > 0 && at < text.length() && text.charAt(at) == ':' ? at : -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isOfScheme(char c) {
        return isDigit(c) || c == '+' || c == '.' || c == '-';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static NormalUrl within(NormalUrl base, String reference) {
        if (reference.startsWith("?")) {
            return made(base.scheme(), base.host(), base.port(), base.path() + reference);
        }
        String start = reference.startsWith("/") ? "" : base.directory();
        return made(base.scheme(), base.host(), base.port(), start + reference);
    }

    private static Optional<NormalUrl> absoluteTidy(String text) {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        String rest = slashes(beforeFragment(text.substring(colon + 1)));
        if (!rest.startsWith("//")) {
            return Optional.empty();
        }
        int end = authorityEnd(rest);
        Matcher authority = AUTHORITY.matcher(rest.substring(2, end));
        if (!authority.matches()) {
            return Optional.empty();
        }
        return host(authority.group(1))
                .flatMap(host ->
                        port(scheme, authority.group(2)).map(port -> made(scheme, host, port, rest.substring(end))));
    }

    private static int authorityEnd(String rest) {
        for (int i = 2; i < rest.length(); i++) {
            if (rest.charAt(i) == '/' || rest.charAt(i) == '?') {
                return i;
            }
        }
        return rest.length();
    }

    private static NormalUrl made(String scheme, String host, int port, String pathAndQuery) {
        int mark = pathAndQuery.indexOf('?');
        String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        String query = mark < 0 ? "" : pathAndQuery.substring(mark + 1);
        String rooted = path.startsWith("/") ? path : "/" + path;
        String clean = PathRules.withoutDots(QueryRules.withoutSession(PercentEncoding.path(rooted)));
        return new NormalUrl(scheme, host, port, clean, QueryRules.kept(PercentEncoding.query(query)));
    }

    private static Optional<String> host(String text) {
        if (isNormalHost(text)) {
            return Optional.of(text);
        }
        if (text.startsWith("[")) {
            String address = text.substring(1, text.length() - 1);
            return AddressBlock.literal(address).map(found -> text.toLowerCase(Locale.ROOT));
        }
        try {
            String decoded = PercentEncoding.decoded(text);
            String ascii = IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return isNormalHost(bare) ? Optional.of(bare) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a host is as it shall be, as most come: labels of small letters, digits and underscores, with hyphens within. */
    private static boolean isNormalHost(String text) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : '.';
            if (c == '.') {
                if (at == start || at - start > LONGEST_LABEL || text.charAt(at - 1) == '-') {
                    return false;
                }
                start = at + 1;
            } else if (!(c >= 'a' && c <= 'z') && !isDigit(c) && c != '_' && (c != '-' || at == start)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Integer> port(String scheme, @Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return Optional.of(-1);
        }
        int port = Integer.parseInt(digits);
        boolean own = port == (scheme.equals("http") ? 80 : 443);
        return port < 1 || port > 65_535 ? Optional.empty() : Optional.of(own ? -1 : port);
    }

    private static String beforeFragment(String text) {
        int hash = text.indexOf('#');
        return hash < 0 ? text : text.substring(0, hash);
    }

    /** Backslashes before the query are slashes, as browsers read them. */
    private static String slashes(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        int mark = text.indexOf('?');
        return mark < 0 ? text.replace('\\', '/') : text.substring(0, mark).replace('\\', '/') + text.substring(mark);
    }

    private static String tidy(String text) {
        String stripped = text.strip();
        for (int i = 0; i < stripped.length(); i++) {
            if (isBreak(stripped.charAt(i))) {
                return stripped.replaceAll("[\\t\\n\\r]", "");
            }
        }
        return stripped;
    }

    private static boolean isBreak(char c) {
        return c == '\t' || c == '\n' || c == '\r';
    }
}
