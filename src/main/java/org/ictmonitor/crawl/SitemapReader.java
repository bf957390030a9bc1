package org.ictmonitor.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
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

    /**
     * A URL that a sitemap lists.
     *
     * @param kind whether it is a page or a sitemap again
     * @param changed when the page changed last, if the sitemap says so
     */
    record Listed(String url, UrlKind kind, Optional<Instant> changed) {
        Listed(String url, UrlKind kind) {
            this(url, kind, Optional.empty());
        }
    }

    /**
     * What stands in a file.
     *
     * @param whole whether it is a sitemap, which lists what there is, and no feed, which lists what is new
     */
    record Content(List<Listed> listed, boolean whole) {}

    /** What is listed; an exception says why the file cannot be read. */
    static Content read(Exchange exchange) throws IOException {
        try {
            SiteMapParser parser = new SiteMapParser(false);
            byte[] content = ContentCoding.decoded(exchange, MAX_BYTES);
            AbstractSiteMap map = parser.parseSiteMap(content, exchange.uri().toURL());
            boolean feed = map.getType() == AbstractSiteMap.SitemapType.RSS
                    || map.getType() == AbstractSiteMap.SitemapType.ATOM;
            return new Content(listed(map).limit(MAX_URLS).toList(), !feed);
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
                        .map(page -> new Listed(page.getUrl().toString(), UrlKind.PAGE, changed(page)));
            default -> Stream.empty();
        };
    }

    private static Optional<Instant> changed(SiteMapURL page) {
        return Optional.ofNullable(page.getLastModified()).map(Date::toInstant);
    }
}
