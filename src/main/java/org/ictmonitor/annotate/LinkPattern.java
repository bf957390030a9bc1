package org.ictmonitor.annotate;

import java.util.Locale;
import org.ictmonitor.Code;

/**
 * One pattern of addresses of the codebook: {@code host}, {@code host/beginning-of-path}, {@code host?query} or
 * {@code scheme:}. A host stands for its subdomains too; a path for what lies below it; {@code *} for anything.
 */
record LinkPattern(Code code, String host, String path, boolean open) {
    static LinkPattern of(Code code, String pattern) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        boolean open = lower.endsWith("*");
        String plain = open ? lower.substring(0, lower.length() - 1) : lower;
        int cut = cut(plain);
        return new LinkPattern(code, plain.substring(0, cut), plain.substring(cut), open);
    }

    private static int cut(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) == '/' || plain.charAt(i) == '?') {
                return i;
            }
        }
        return plain.length();
    }

    boolean isScheme() {
        return host.endsWith(":");
    }

    boolean matches(WebAddress address) {
        if (isScheme()) {
            return host.equals(address.scheme() + ":");
        }
        return isHost(address.host()) && (path.isEmpty() || isPath(address.pathAndQuery()));
    }

    private boolean isHost(String other) {
        int more = other.length() - host.length();
        return other.endsWith(host) && (more == 0 || other.charAt(more - 1) == '.');
    }

    private boolean isPath(String other) {
        String rooted = path.startsWith("?") && other.startsWith("/?") ? "/" + path : path;
        if (!other.startsWith(rooted)) {
            return false;
        }
        return open || other.length() == rooted.length() || "/?#".indexOf(other.charAt(rooted.length())) >= 0;
    }

    /** Of two patterns that match, the one that says more stands. */
    int weight() {
        return host.length() + 100 * path.length();
    }
}
