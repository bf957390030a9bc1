package org.ictmonitor.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.ictmonitor.Exchange;
import org.ictmonitor.UrlKind;

/**
 * Reads sitemaps, sitemap indexes, lists of URLs and RSS and Atom feeds, zipped or not. The parser takes no document type
 * definitions, so that a file can neither name other files nor grow when it is read.
 */
final class SitemapReader {
    /** URLs that are taken from one file at most (sitemaps.org allows 50,000). */
    static final int MAX_URLS = 50_000;

    /** Decoded bytes of one file at most (sitemaps.org allows 50 MB). */
    static final int MAX_BYTES = 50 * 1024 * 1024;

    private SitemapReader() {}

    /** A URL that a sitemap lists, and whether it is a page or a sitemap again. */
    record Listed(String url, UrlKind kind) {}

    /** The URLs listed; an exception says why the file cannot be read. */
    static List<Listed> read(Exchange exchange) throws IOException {
        try {
            SiteMapParser parser = new SiteMapParser(false);
            byte[] content = ContentCoding.decoded(exchange, MAX_BYTES);
            return listed(parser.parseSiteMap(content, exchange.uri().toURL()))
                    .limit(MAX_URLS)
                    .toList();
        } catch (UnknownFormatException e) {
            throw new IOException("the sitemap cannot be read: " + e.getMessage(), e);
        }
    }

    private static Stream<Listed> listed(AbstractSiteMap map) {
        return switch (map) {
            case SiteMapIndex index ->
                index.getSitemaps().stream()
                        .map(inner -> new Listed(inner.getUrl().toString(), UrlKind.SITEMAP));
            case SiteMap pages ->
                pages.getSiteMapUrls().stream()
                        .map(page -> new Listed(page.getUrl().toString(), UrlKind.PAGE));
            default -> Stream.empty();
        };
    }
}
