package org.ictmonitor.crawl;

/**
 * A pattern of a campaign's scope: a path prefix if it begins with a slash, else a pattern in which {@code *} stands for
 * anything, matched against the whole URL. Matching takes time proportional to URL times pattern at most: there is no
 * backtracking that a URL could drive.
 */
record UrlPattern(String pattern) {
    boolean matches(NormalUrl url) {
        return pattern.startsWith("/") ? pathAndQuery(url).startsWith(pattern) : glob(url.text());
    }

    private static String pathAndQuery(NormalUrl url) {
        return url.query().isEmpty() ? url.path() : url.path() + "?" + url.query();
    }

    private boolean glob(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                retry = at;
            } else if (in < pattern.length() && pattern.charAt(in) == text.charAt(at)) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        return pattern.substring(in).chars().allMatch(c -> c == '*');
    }
}
