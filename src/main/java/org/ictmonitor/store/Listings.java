package org.ictmonitor.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.DateSource;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.ListedPage;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.Visit;

/**
 * What sitemaps and feeds say of when pages changed, and how far each can be believed. It is a hint only: it decides when
 * a page is asked for, never what stands in a round.
 *
 * <ul>
 *   <li>A page that was to wait and of which its list says that it changed since it was asked for last is due at once; so is
 *       one that a sitemap does not list any more. A list that cried wolf {@value #CRIES} times, and more often than it was
 *       right, is not heeded.
 *   <li>A page that a sitemap calls unchanged may wait for as long as the campaign allows, if the sitemap is known to tell:
 *       at least once a page had changed and it had said so, and for each change that it kept silent about it told of
 *       {@value #TOLD_FOR_ONE_KEPT_BACK}. One whose dates never move therefore puts nothing off. The page waits only as long
 *       as the sitemap is there: if it cannot be had in a round, the pages fall back to their own intervals.
 * </ul>
 *
 * A list is judged by pages that were asked for after it was read in the same round.
 */
final class Listings {
    /** How much a date of change from a sitemap is worth as a date of a page: it is often that of the template. */
    private static final double CONFIDENCE = 0.3;

    private static final int CRIES = 5;
    private static final int TOLD_FOR_ONE_KEPT_BACK = 10;

    /** When a listed change was over at the latest: a list that names a day alone means any time of it. */
    private static final String UNTIL =
            "(listed.changed + CASE WHEN listed.changed % 86400000 = 0 THEN 86400000 ELSE 0 END)";

    /** Whether a page's own interval is over at the start of a round, as nearly as without a sitemap. */
    private static final String OVER = "revisit.asked + revisit.wait * 9 / 10 <= ?";

    private static final String HEEDED = "(sitemap.cried < " + CRIES + " OR sitemap.cried <= sitemap.told)";

    /** For a query in which a page's {@code visit} of a round, {@code listed}, {@code sitemap} and {@code revisit} stand. */
    static final String VOUCHED = "(sitemap.whole AND sitemap.told > 0 AND sitemap.silent * " + TOLD_FOR_ONE_KEPT_BACK
            + " <= sitemap.told AND sitemap.round = visit.round AND " + UNTIL + " <= revisit.asked)";

    private final Sql sql;
    private final UrlKeys urls;
    private final Frontier frontier;
    private final Names names;

    Listings(Sql sql, UrlKeys urls, Frontier frontier, Names names) {
        this.sql = sql;
        this.urls = urls;
        this.frontier = frontier;
        this.names = names;
    }

    /** A page that a list had before. */
    private record Known(long url, long changed) {}

    /**
     * Notes what the last answer for a sitemap or feed in a round says.
     *
     * @param list key of its URL
     * @param started start of the round, in ms
     * @return pages that were to wait and are due now
     */
    List<FrontierEntry> note(int round, long started, long list, Visit visit) {
        if (visit.read() instanceof ReadOutcome.Listing listing) {
            return read(round, started, list, listing);
        }
        return visit.outcome() instanceof FetchOutcome.NotModified
                ? stands(round, started, list)
                : lost(round, started, list);
    }

    private List<FrontierEntry> read(int round, long started, long list, ReadOutcome.Listing listing) {
        sql.update("""
                INSERT INTO sitemap (url, whole, round) VALUES (?, ?, ?)
                ON CONFLICT (url) DO UPDATE SET whole = excluded.whole, round = excluded.round
                """, list, listing.whole() ? 1 : 0, round);
        Map<String, Known> before = known(list);
        for (ListedPage page : listing.pages()) {
            Known known = before.remove(page.url());
            if (known == null || known.changed() != page.changed().toEpochMilli()) {
                put(list, listing.whole(), page);
            }
        }
        List<FrontierEntry> due = new ArrayList<>(listing.whole() ? dropped(round, before) : List.of());
        due.addAll(changed(round, started, list));
        return due;
    }

    private Map<String, Known> known(long list) {
        Map<String, Known> known = new HashMap<>();
        sql.each(
                "SELECT url.text, listed.url, listed.changed FROM listed JOIN url ON url.id = listed.url WHERE sitemap = ?",
                row -> known.put(row.getString(1), new Known(row.getLong(2), row.getLong(3))),
                list);
        return known;
    }

    /** Of two lists that have a page, a sitemap goes before a feed. */
    private void put(long list, boolean whole, ListedPage page) {
        urls.find(page.url())
                .ifPresent(url -> sql.update("""
                        INSERT INTO listed (url, sitemap, changed) VALUES (?, ?, ?)
                        ON CONFLICT (url) DO UPDATE SET sitemap = excluded.sitemap, changed = excluded.changed
                        WHERE ? OR sitemap = excluded.sitemap
                        """, url, list, page.changed().toEpochMilli(), whole ? 1 : 0));
    }

    private List<FrontierEntry> dropped(int round, Map<String, Known> pages) {
        List<Long> urls = pages.values().stream().map(Known::url).sorted().toList();
        urls.forEach(url -> sql.update("DELETE FROM listed WHERE url = ?", url));
        return release(round, urls);
    }

    private List<FrontierEntry> stands(int round, long started, long list) {
        sql.update("UPDATE sitemap SET round = ? WHERE url = ?", round, list);
        return changed(round, started, list);
    }

    /** A list that is not heeded vouches for nothing either. */
    private List<FrontierEntry> changed(int round, long started, long list) {
        return release(
                round, waiting(round, list, UNTIL + " > revisit.asked AND (" + HEEDED + " OR " + OVER + ")", started));
    }

    /** The list could not be had, or is none any more. */
    private List<FrontierEntry> lost(int round, long started, long list) {
        return release(round, waiting(round, list, OVER, started));
    }

    private List<Long> waiting(int round, long list, String condition, long started) {
        List<Long> urls = new ArrayList<>();
        sql.each("""
                SELECT listed.url FROM listed JOIN sitemap ON sitemap.url = listed.sitemap
                JOIN visit ON visit.round = ? AND visit.url = listed.url AND visit.outcome = 7
                JOIN revisit ON revisit.url = listed.url
                WHERE listed.sitemap = ? AND
                """ + condition + " ORDER BY listed.url", row -> urls.add(row.getLong(1)), round, list, started);
        return urls;
    }

    private List<FrontierEntry> release(int round, List<Long> urls) {
        return urls.stream()
                .map(url -> frontier.release(round, url))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Judges the list of a page that was asked for again.
     *
     * @param asked start of the round that had asked for it before, in ms
     */
    void judge(int round, long url, long asked, boolean changed) {
        sql.one(
                        "SELECT listed.sitemap, " + UNTIL + ", listed.changed FROM listed"
                                + " JOIN sitemap ON sitemap.url = listed.sitemap"
                                + " WHERE listed.url = ? AND sitemap.round = ?",
                        row -> new Said(row.getLong(1), row.getLong(2) > asked, row.getLong(3) > asked),
                        url,
                        round)
                .ifPresent(said -> count(said, changed));
    }

    /** What a list said of a page: that it may have changed, that it certainly has. */
    private record Said(long list, boolean maybe, boolean surely) {}

    private void count(Said said, boolean changed) {
        if (changed && said.maybe()) {
            sql.update("UPDATE sitemap SET told = told + 1 WHERE url = ?", said.list());
        } else if (changed) {
            sql.update("UPDATE sitemap SET silent = silent + 1 WHERE url = ?", said.list());
        } else if (said.surely()) {
            sql.update("UPDATE sitemap SET cried = cried + 1 WHERE url = ?", said.list());
        }
    }

    /** Dates the pages that began in a round and do not say themselves when they changed. */
    void date(int round, long started) {
        sql.update(
                """
                UPDATE version SET modified_source = ?, modified_confidence = ?, modified = (
                    SELECT listed.changed / 86400000 FROM listed WHERE listed.url = version.url)
                WHERE first_round = ? AND modified IS NULL AND url IN (
                    SELECT listed.url FROM listed JOIN sitemap ON sitemap.url = listed.sitemap
                    WHERE sitemap.whole AND listed.changed < ? AND
                """ + HEEDED + ")",
                names.id(DateSource.SITEMAP),
                CONFIDENCE,
                round,
                started + Duration.ofDays(1).toMillis());
    }

    /** Forgets an erased URL. */
    void erase(long url) {
        sql.update("DELETE FROM listed WHERE url = ?", url);
    }
}
