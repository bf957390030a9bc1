package org.ictmonitor.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What a page says of itself outside its body.
 *
 * @param title the title element's text; the page's first heading or og:title where there is none
 * @param description what the page tells search engines and social networks about itself
 * @param canonical absolute address of link rel=canonical (RFC 6596)
 * @param feeds absolute addresses of the RSS and Atom feeds and the sitemaps that link elements name
 * @param directives of the robots meta element and the X-Robots-Tag header, in lower case
 */
record PageHead(
        String title, String description, Optional<String> canonical, List<String> feeds, List<String> directives) {
    /** Directives that are written with a colon, as the large search engines document them. */
    private static final Set<String> WITH_VALUE =
            Set.of("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after");

    /** The product token of this program, which robots.txt files know it by too. */
    private static final String US = "ictmon";

    private static final Evaluator META = QueryParser.parse("meta[name]");
    private static final List<Evaluator> TITLES = Stream.of("head > title", "title", "h1", "meta[property=og:title]")
            .map(QueryParser::parse)
            .toList();
    private static final List<Evaluator> DESCRIPTIONS = Stream.of(
                    "meta[property=og:description]", "meta[name=description]")
            .map(QueryParser::parse)
            .toList();

    private static final Evaluator CANONICAL = QueryParser.parse("link[rel~=(?i)^canonical$][href]");

    private static final Evaluator FEEDS = QueryParser.parse(
            "link[rel~=(?i)\\balternate\\b][type~=(?i)^\\s*application/(rss|atom)\\+xml\\b][href], link[rel~=(?i)^sitemap$][href]");

    static PageHead of(Document document, String base, List<String> robotsHeaders) {
        Stream<String> metas = document.select(META).stream()
                .filter(meta -> meta.attr("name").equalsIgnoreCase("robots")
                        || meta.attr("name").equalsIgnoreCase(US))
                .map(meta -> meta.attr("content"));
        List<String> directives = Stream.concat(metas, robotsHeaders.stream())
                .flatMap(PageHead::directives)
                .toList();
        return new PageHead(
                title(document), description(document), canonical(document, base), feeds(document, base), directives);
    }

    boolean noindex() {
        return directives.contains("noindex") || directives.contains("none");
    }

    boolean nofollow() {
        return directives.contains("nofollow") || directives.contains("none");
    }

    /** Directives that name a crawler first ({@code googlebot: noindex, nofollow}) are ours if the name is. */
    private static Stream<String> directives(String value) {
        String text = value.toLowerCase(Locale.ROOT).strip();
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip();
        boolean named = !name.isEmpty() && !name.contains(",") && !WITH_VALUE.contains(name);
        if (named && !name.equals(US)) {
            return Stream.empty();
        }
        return Arrays.stream((named ? text.substring(colon + 1) : text).split(","))
                .map(String::strip);
    }

    private static String title(Document document) {
        return TITLES.stream()
                .map(document::selectFirst)
                .filter(element -> element != null && !inPicture(element))
                .map(PageHead::words)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The title of an inline SVG picture is no title of the page. */
    private static boolean inPicture(Element title) {
        return title.normalName().equals("title") && title.closest("svg") != null;
    }

    private static String words(Element element) {
        BlockText text = new BlockText();
        text.append(element.normalName().equals("meta") ? element.attr("content") : element.text());
        return text.take().text();
    }

    private static String description(Document document) {
        return DESCRIPTIONS.stream()
                .map(document.head()::selectFirst)
                .filter(element -> element != null)
                .map(element -> element.attr("content"))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> canonical(Document document, String base) {
        return Optional.ofNullable(document.selectFirst(CANONICAL))
                .map(link -> StringUtil.resolve(base, link.attr("href").strip()))
                .filter(href -> !href.isEmpty());
    }

    private static List<String> feeds(Document document, String base) {
        return document.select(FEEDS).stream()
                .map(link -> StringUtil.resolve(base, link.attr("href").strip()))
                .filter(href -> !href.isEmpty())
                .distinct()
                .toList();
    }
}
