package org.ictmonitor.crawl;

/**
 * The parts of a normalised http or https URL.
 *
 * @param host in lower case, ASCII form, without a final dot
 * @param port -1 where it is the scheme's own
 * @param path begins with a slash
 * @param query without the question mark, empty if there is none
 */
record NormalUrl(String scheme, String host, int port, String path, String query) {
    /** Host and, unless it is the scheme's own, port. */
    String authority() {
        return port < 0 ? host : host + ":" + port;
    }

    String directory() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    String text() {
        String base = scheme + "://" + authority() + path;
        return query.isEmpty() ? base : base + "?" + query;
    }
}
