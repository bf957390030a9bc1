package org.ictmonitor.crawl;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ictmonitor.Campaign;
import org.ictmonitor.CrawlScope;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Seed;
import org.ictmonitor.UrlKind;

/**
 * What becomes of a URL that was found: its normal form (see {@link UrlNormaliser}), the portal it belongs to (see
 * {@link PortalMap}), and the rule that leaves it out, if one does. The rules are asked in this order, and the first
 * that holds is the one that is counted: scheme, malformed, length, host, path, pattern, depth, kind of file, trap,
 * calendar.
 *
 * <p>Safe to share between threads.
 */
public final class UrlRules {
    /** Longer URLs are left out: the most that browsers and servers commonly carry. */
    public static final int MAX_LENGTH = 2000;

    /** Sitemap indexes within sitemap indexes, at most. */
    static final int MAX_SITEMAP_DEPTH = 3;

    private static final int DOMAIN_CACHE = 20_000;

    private final YearMonth farthest;
    private final CrawlScope scope;
    private final List<Seed> seeds;
    private final PortalMap portals;
    private final List<UrlPattern> excluded;
    private final boolean attachments;
    private final Map<String, String> domains = new ConcurrentHashMap<>();

    /**
     * Where a URL was found.
     *
     * @param base the URL that references are resolved against, empty where only absolute ones can be read
     * @param portal id of the portal of the page
     * @param depth that the found URL would have
     */
    public record Where(Optional<CrawlUrl> base, String portal, int depth, FoundBy by, UrlKind kind) {}

    /** The rules of a campaign. */
    public UrlRules(Campaign campaign, List<Seed> seeds) {
        this(
                campaign.scope(),
                seeds,
                YearMonth.now(ZoneOffset.UTC),
                campaign.attachments().read());
    }

    /** The rules of a scope in which attached files are not read. */
    public UrlRules(CrawlScope scope, List<Seed> seeds) {
        this(scope, seeds, YearMonth.now(ZoneOffset.UTC));
    }

    /** @param now the month that the pages of calendars are far from or near to */
    UrlRules(CrawlScope scope, List<Seed> seeds, YearMonth now) {
        this(scope, seeds, now, false);
    }

    private UrlRules(CrawlScope scope, List<Seed> seeds, YearMonth now, boolean attachments) {
        this.farthest = now.plusYears(CalendarPage.YEARS_AHEAD);
        this.scope = scope;
        this.seeds = List.copyOf(seeds);
        this.attachments = attachments;
        this.portals = new PortalMap(seeds, scope.subdomains());
        this.excluded = scope.exclude().stream().map(UrlPattern::new).toList();
    }

    /** The start URLs, each once, at depth 0; a seed that is no URL is a mistake in the file of seeds. */
    public List<FoundUrl> seeds() {
        List<FoundUrl> found = new ArrayList<>();
        SeenUrls once = new SeenUrls();
        for (Seed seed : seeds) {
            FoundUrl url = judge(
                    seed.url().toString(),
                    new Where(Optional.empty(), seed.portal().id(), 0, FoundBy.SEED, UrlKind.PAGE));
            if (url.target().isEmpty()) {
                throw MonitorException.wrong("the seed '" + seed.url() + "' of portal "
                        + seed.portal().id() + " is no http or https URL");
            }
            if (once.add(url.url())) {
                found.add(url);
            }
        }
        return List.copyOf(found);
    }

    /** An address as the record writes it, however a person or a browser does; as it is if it is no URL of http or https. */
    public static String asRecorded(String address) {
        return UrlNormaliser.absolute(address).map(NormalUrl::text).orElse(address);
    }

    /** The normal form of an absolute URL, empty if it is none of http or https. */
    public Optional<CrawlUrl> normalise(String url) {
        return UrlNormaliser.absolute(url).map(this::crawlUrl);
    }

    /** What becomes of a reference that was found somewhere. */
    public FoundUrl judge(String reference, Where where) {
        Optional<NormalUrl> url = normal(reference, where.base());
        return url.map(normal -> judge(normal, where)).orElseGet(() -> unusable(reference, where));
    }

    Optional<NormalUrl> normal(String reference, Optional<CrawlUrl> base) {
        return base.flatMap(page -> UrlNormaliser.absolute(page.uri().toString()))
                .map(page -> UrlNormaliser.resolve(page, reference))
                .orElseGet(() -> UrlNormaliser.absolute(reference));
    }

    FoundUrl judge(NormalUrl url, Where where) {
        PortalMap.Owner owner = owner(url, where);
        Optional<ExclusionRule> rule = tooLong(url)
                .or(owner::without)
                .or(() -> outside(url, where))
                .or(() -> where.by() == FoundBy.SEED ? Optional.empty() : unfit(url, where));
        return new FoundUrl(
                url.text(),
                Optional.of(crawlUrl(url)),
                owner.portal().orElse(where.portal()),
                where.depth(),
                where.by(),
                where.kind(),
                rule);
    }

    /** A sitemap stands at the root even of a portal that is a part of a site. */
    private PortalMap.Owner owner(NormalUrl url, Where where) {
        boolean sitemap = where.kind() == UrlKind.SITEMAP && portals.hasHost(url);
        return sitemap ? new PortalMap.Owner(Optional.of(where.portal()), Optional.empty()) : portals.owner(url);
    }

    private static Optional<ExclusionRule> tooLong(NormalUrl url) {
        return when(url.text().length() > MAX_LENGTH, ExclusionRule.URL_LENGTH);
    }

    /** Whether the host, with its port, is a seed's host of one of these portals. */
    boolean isSiteOf(Set<String> portals, NormalUrl url) {
        return this.portals.isSiteOf(portals, url);
    }

    private Optional<ExclusionRule> outside(NormalUrl url, Where where) {
        boolean page = where.kind() == UrlKind.PAGE;
        int deepest = page ? scope.maxDepth() : MAX_SITEMAP_DEPTH;
        return when(page && excluded.stream().anyMatch(pattern -> pattern.matches(url)), ExclusionRule.PATTERN)
                .or(() -> when(where.depth() > deepest, ExclusionRule.DEPTH));
    }

    private Optional<ExclusionRule> unfit(NormalUrl url, Where where) {
        boolean page = where.kind() == UrlKind.PAGE;
        return when(page && PathRules.isFileNotRead(url.path(), attachments), ExclusionRule.FILE_TYPE)
                .or(() -> when(PathRules.isTrap(url.path(), url.query()), ExclusionRule.TRAP))
                .or(() -> when(page && isFarAhead(url), ExclusionRule.CALENDAR));
    }

    private boolean isFarAhead(NormalUrl url) {
        return CalendarPage.of(url)
                .filter(calendar -> calendar.month().isAfter(farthest))
                .isPresent();
    }

    private static FoundUrl unusable(String reference, Where where) {
        boolean web = UrlNormaliser.scheme(reference)
                .map(scheme -> scheme.equals("http") || scheme.equals("https"))
                .orElse(true);
        String text = reference.length() > MAX_LENGTH ? reference.substring(0, MAX_LENGTH) : reference;
        return new FoundUrl(
                text,
                Optional.empty(),
                where.portal(),
                where.depth(),
                where.by(),
                where.kind(),
                Optional.of(web ? ExclusionRule.MALFORMED : ExclusionRule.SCHEME));
    }

    private static Optional<ExclusionRule> when(boolean holds, ExclusionRule rule) {
        return holds ? Optional.of(rule) : Optional.empty();
    }

    private CrawlUrl crawlUrl(NormalUrl url) {
        return new CrawlUrl(URI.create(url.text()), url.host(), domain(url.host()));
    }

    private String domain(String host) {
        if (domains.size() > DOMAIN_CACHE) {
            domains.clear();
        }
        return domains.computeIfAbsent(host, UrlRules::registered);
    }

    private static String registered(String host) {
        Optional<String> domain = Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, true, true));
        return domain.orElse(host);
    }
}
