package org.ictmonitor.crawl;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.Block;
import org.ictmonitor.Carrier;
import org.ictmonitor.Exchange;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.LinkKind;
import org.ictmonitor.ListedPage;
import org.ictmonitor.Page;
import org.ictmonitor.PageLink;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.UrlKind;
import org.ictmonitor.Visit;

/**
 * Makes a visit of an answer: the outcome, what was read, and the URLs found. Links and frames are followed, whatever their
 * own {@code rel=nofollow} says, since that is a word to search engines about trust; the same word in the page's meta
 * element or its {@code X-Robots-Tag} header says that its links are not to be followed, and is kept to. Safe to share.
 */
final class Visits {
    /** Redirects in a row, at most. */
    static final int MAX_REDIRECTS = 10;

    /**
     * Feeds of one start page that are read at most. Those of other pages are not looked at: many systems name a feed of
     * comments on every article.
     */
    static final int MAX_FEEDS = 10;

    /** Directives that are written with a colon; any other word before one is a crawler's product token. */
    private static final Set<String> WITH_VALUE =
            Set.of("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after");

    private static final ReadOutcome NOTHING = new ReadOutcome.NotRead("there is no page");

    private final UrlRules rules;
    private final SeenUrls seen;
    private final Traps traps;
    private final SeenUrls leftOut = new SeenUrls();
    private final PageReader reader;
    private final FrontierLedger ledger;

    Visits(UrlRules rules, SeenUrls seen, Traps traps, PageReader reader, FrontierLedger ledger) {
        this.rules = rules;
        this.seen = seen;
        this.traps = traps;
        this.reader = reader;
        this.ledger = ledger;
    }

    /** A fetch that will be repeated. */
    static Visit repeated(FrontierEntry entry, FetchOutcome outcome) {
        return new Visit(entry, outcome, false, NOTHING, List.of());
    }

    /** What a response or its absence means, before anything is read. */
    FetchOutcome outcome(FrontierEntry entry, Answer answer) {
        return switch (answer) {
            case Answer.Whole whole -> outcome(entry, whole.whole());
            case Answer.Broken broken -> new FetchOutcome.Failed(broken.reason(), broken.detail(), broken.beginning());
            case Answer.GivenUp givenUp ->
                throw new IllegalArgumentException("a request that was given up has no outcome");
        };
    }

    private FetchOutcome outcome(FrontierEntry entry, Exchange exchange) {
        int status = exchange.status();
        if (status >= 200 && status < 300) {
            return new FetchOutcome.Fetched(exchange);
        }
        if (status == 304) {
            return notModified(exchange);
        }
        if (status >= 300 && status < 400) {
            return redirect(entry, exchange);
        }
        String words = (status + " " + exchange.statusText()).strip();
        return new FetchOutcome.Failed(FailureReason.HTTP_STATUS, words, Optional.of(exchange));
    }

    /** Where nothing was asked conditionally, "not modified" tells nothing, not even that the page is still there. */
    private static FetchOutcome notModified(Exchange exchange) {
        return Request.wasConditional(exchange)
                ? new FetchOutcome.NotModified(exchange)
                : new FetchOutcome.Failed(
                        FailureReason.HTTP_STATUS, "304 to a request that set no condition", Optional.of(exchange));
    }

    private FetchOutcome redirect(FrontierEntry entry, Exchange exchange) {
        Optional<String> target = LocationHeader.of(exchange)
                .flatMap(location -> rules.normal(location, Optional.of(entry.url())))
                .map(NormalUrl::text);
        if (target.isEmpty()) {
            String detail = exchange.status() + " without a Location that is an http or https URL";
            return new FetchOutcome.Failed(FailureReason.REDIRECT, detail, Optional.of(exchange));
        }
        if (ledger.redirectsTo(entry.url(), MAX_REDIRECTS) >= MAX_REDIRECTS) {
            String detail = "more than " + MAX_REDIRECTS + " redirects in a row";
            return new FetchOutcome.Failed(FailureReason.REDIRECT, detail, Optional.of(exchange));
        }
        return new FetchOutcome.Redirected(exchange, target.get());
    }

    /**
     * The last visit of a URL: reads what came and collects what was found.
     *
     * @param sitemaps that the site's robots.txt names and nobody has taken yet
     */
    Visit last(FrontierEntry entry, FetchOutcome outcome, List<String> sitemaps) {
        Found found = new Found(entry);
        sitemaps.forEach(sitemap -> found.add(sitemap, 0, FoundBy.ROBOTS, UrlKind.SITEMAP));
        ReadOutcome read = switch (outcome) {
            case FetchOutcome.Fetched fetched -> read(entry, fetched.exchange(), found);
            case FetchOutcome.Redirected redirected -> follow(entry, redirected, found);
            case FetchOutcome.NotModified unchanged -> NOTHING;
            case FetchOutcome.Failed failed -> NOTHING;
            case FetchOutcome.Excluded excluded -> NOTHING;
        };
        return new Visit(entry, outcome, true, read, found.urls);
    }

    private ReadOutcome follow(FrontierEntry entry, FetchOutcome.Redirected redirected, Found found) {
        UrlKind kind = entry.kind() == UrlKind.SITEMAP ? UrlKind.SITEMAP : UrlKind.PAGE;
        boolean unused = found.add(redirected.target(), entry.depth(), FoundBy.REDIRECT, kind);
        return new ReadOutcome.NotRead("a redirect");
    }

    private ReadOutcome read(FrontierEntry entry, Exchange exchange, Found found) {
        return switch (entry.kind()) {
            case PAGE -> readPage(entry, exchange, found);
            case SITEMAP -> readSitemap(entry, exchange, found);
            case PROBE -> readSafely(entry, exchange);
        };
    }

    private ReadOutcome readSitemap(FrontierEntry entry, Exchange exchange, Found found) {
        try {
            SitemapReader.Content content = SitemapReader.read(exchange);
            List<ListedPage> pages = new ArrayList<>();
            for (SitemapReader.Listed listed : content.listed()) {
                int depth = listed.kind() == UrlKind.PAGE ? 1 : entry.depth() + 1;
                found.add(listed.url(), depth, FoundBy.SITEMAP, listed.kind());
                listed.changed().flatMap(at -> found.listed(listed.url(), at)).ifPresent(pages::add);
            }
            return new ReadOutcome.Listing(pages, content.whole());
        } catch (IOException | RuntimeException e) {
            return new ReadOutcome.Unreadable("as a sitemap: " + e.getMessage());
        }
    }

    /**
     * The links of an attached file are not followed, so that the pages of a round are the same whether such files are read or
     * not.
     */
    private ReadOutcome readPage(FrontierEntry entry, Exchange exchange, Found found) {
        ReadOutcome read = readSafely(entry, exchange);
        if (read instanceof ReadOutcome.Read page && page.reading().page().carrier() == Carrier.PAGE) {
            collect(entry, page.reading().page(), asksNotToFollow(exchange), found);
            found.calendar.ifPresent(calendar -> traps.read(calendar, found.hasNewPages()));
        }
        return read;
    }

    /** One page must not end the run, not even one that is nested so deep that the stack or the memory runs out. */
    private ReadOutcome readSafely(FrontierEntry entry, Exchange exchange) {
        try {
            return reader.read(exchange, entry.url());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new ReadOutcome.Unreadable("the reader failed: " + e);
        }
    }

    private static void collect(FrontierEntry entry, Page page, boolean headerNofollow, Found found) {
        found.nofollow = page.nofollow() || headerNofollow;
        int below = entry.depth() + 1;
        for (Block block : page.blocks()) {
            for (PageLink link : block.links()) {
                if (link.kind() == LinkKind.ANCHOR || link.kind() == LinkKind.FRAME) {
                    found.add(link.href(), below, FoundBy.LINK, UrlKind.PAGE);
                }
            }
        }
        if (entry.depth() == 0) {
            found.feeds(page.feeds());
        }
        page.canonical().ifPresent(url -> found.add(url, entry.depth(), FoundBy.CANONICAL, UrlKind.PAGE));
    }

    /** {@code X-Robots-Tag: nofollow}, or {@code none}, said to all or to this crawler. */
    static boolean asksNotToFollow(Exchange exchange) {
        return exchange.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("X-Robots-Tag"))
                .map(header -> header.value().toLowerCase(Locale.ROOT))
                .anyMatch(Visits::saysNofollow);
    }

    private static boolean saysNofollow(String value) {
        int colon = value.indexOf(':');
        String before = colon > 0 ? value.substring(0, colon).strip() : "";
        boolean named = before.matches("[a-z0-9_-]+") && !WITH_VALUE.contains(before);
        boolean toUs = !named || value.substring(0, colon).strip().equals(RobotsFile.PRODUCT);
        String words = named ? value.substring(colon + 1) : value;
        return toUs
                && Arrays.stream(words.split(","))
                        .map(String::strip)
                        .anyMatch(word -> word.equals("nofollow") || word.equals("none"));
    }

    /** The URLs found in one response, each once in the round. */
    private final class Found {
        private final FrontierEntry entry;
        private final Optional<NormalUrl> base;
        private final Optional<CalendarPage> calendar;
        private final List<FoundUrl> urls = new ArrayList<>();
        private final Set<String> asWritten = new HashSet<>();
        private boolean nofollow;
        private boolean feedsOver;

        Found(FrontierEntry entry) {
            this.entry = entry;
            this.base = UrlNormaliser.absolute(entry.url().toString());
            this.calendar = base.flatMap(CalendarPage::of);
        }

        /** Whether any page was found that is not the calendar's own. */
        boolean hasNewPages() {
            return urls.stream()
                    .filter(url -> url.excluded().isEmpty() && url.kind() == UrlKind.PAGE)
                    .anyMatch(url -> UrlNormaliser.absolute(url.url())
                            .flatMap(CalendarPage::of)
                            .isEmpty());
        }

        void feeds(List<String> feeds) {
            for (int i = 0; i < feeds.size(); i++) {
                feedsOver = i >= MAX_FEEDS;
                add(feeds.get(i), 0, FoundBy.FEED, UrlKind.SITEMAP);
            }
        }

        /** Whether the URL is new and to be fetched. */
        boolean add(String reference, int depth, FoundBy by, UrlKind kind) {
            if (!asWritten.add(kind.key() + " " + reference)) {
                return false;
            }
            Optional<NormalUrl> url = base.flatMap(page -> UrlNormaliser.resolve(page, reference));
            if (url.map(NormalUrl::text).filter(seen::contains).isPresent()) {
                return false;
            }
            UrlRules.Where where = new UrlRules.Where(Optional.of(entry.url()), entry.portal(), depth, by, kind);
            return keep(url.map(normal -> judged(normal, where)).orElseGet(() -> rules.judge(reference, where)));
        }

        /** Traps are made of links; what a sitemap or a redirect names was put there for a purpose. */
        private FoundUrl judged(NormalUrl url, UrlRules.Where where) {
            FoundUrl judged = rules.judge(url, where);
            if (where.by() == FoundBy.FEED && feedsOver && judged.excluded().isEmpty()) {
                return without(judged, ExclusionRule.FEED_LIMIT);
            }
            boolean followed = where.by() == FoundBy.LINK && judged.excluded().isEmpty() && !nofollow;
            return followed
                    ? traps.leftOut(url, calendar)
                            .map(rule -> without(judged, rule))
                            .orElse(judged)
                    : judged;
        }

        /** A page of a sitemap under the name that the store knows it by. */
        Optional<ListedPage> listed(String reference, Instant changed) {
            return base.flatMap(list -> UrlNormaliser.resolve(list, reference))
                    .map(url -> new ListedPage(url.text(), changed));
        }

        /**
         * What is left out only because of the way that led to it is remembered apart, since another way may yet lead to
         * it.
         */
        private boolean keep(FoundUrl judged) {
            FoundUrl url = nofollow && judged.excluded().isEmpty() ? without(judged, ExclusionRule.NOFOLLOW) : judged;
            boolean revisable = url.excluded().filter(ExclusionRule::isOfTheWay).isPresent();
            boolean isNew = revisable ? leftOut.add(url.url()) : seen.add(url.url());
            if (isNew) {
                urls.add(url);
            }
            return isNew && url.excluded().isEmpty();
        }

        private static FoundUrl without(FoundUrl url, ExclusionRule rule) {
            return new FoundUrl(
                    url.url(), url.target(), url.portal(), url.depth(), url.foundBy(), url.kind(), Optional.of(rule));
        }
    }
}
