package org.ictmonitor.crawl;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.ExclusionRule;

/**
 * Leaves out what has no end: pages of a calendar that lead to nothing but other pages of it, and combinations of a search's
 * filters ({@link FacetedSearch}). What else is endless shows in one URL alone: see {@link PathRules}.
 *
 * <p>A calendar, or an archive by dates, is followed as long as it brings pages that were not known. After
 * {@value #MOST_BARREN} of its pages in a row that brought none, those to which only the calendar itself leads are left out.
 * Pages of it that anything else links to are asked for as before, and so is every article. Safe to share.
 */
final class Traps {
    /** Pages of one calendar in a row that bring no new page: a month with its days, and some more. */
    static final int MOST_BARREN = 40;

    private static final int MOST_SERIES = 20_000;

    private final Map<String, Integer> barren = new ConcurrentHashMap<>();
    private final SeenUrls fromCalendars = new SeenUrls();
    private final FacetedSearch facets = new FacetedSearch();

    /** Notes a URL that an earlier run of the round found. */
    void know(String url) {
        if (url.indexOf('&') > 0) {
            UrlNormaliser.absolute(url).ifPresent(facets::know);
        }
    }

    /** The rule that leaves out a URL to which a page links for the first time. */
    Optional<ExclusionRule> leftOut(NormalUrl link, Optional<CalendarPage> linking) {
        Optional<CalendarPage> calendar = linking.flatMap(page -> CalendarPage.of(link));
        if (calendar.filter(this::isBarren).isPresent()) {
            return Optional.of(ExclusionRule.CALENDAR);
        }
        if (calendar.isPresent()) {
            fromCalendars.add(link.text());
        }
        return facets.isOneTooMany(link) ? Optional.of(ExclusionRule.FACETS) : Optional.empty();
    }

    /** Whether a URL that waits was found on pages of a calendar only, which has become barren since. */
    boolean isInBarrenCalendar(CrawlUrl url) {
        String text = url.toString();
        return fromCalendars.contains(text)
                && UrlNormaliser.absolute(text)
                        .flatMap(CalendarPage::of)
                        .filter(this::isBarren)
                        .isPresent();
    }

    private boolean isBarren(CalendarPage page) {
        return barren.getOrDefault(page.series(), 0) >= MOST_BARREN;
    }

    /** Notes what a page of a calendar brought. */
    void read(CalendarPage page, boolean newPages) {
        if (newPages) {
            barren.remove(page.series());
        } else if (barren.size() < MOST_SERIES) {
            barren.merge(page.series(), 1, Integer::sum);
        }
    }
}
