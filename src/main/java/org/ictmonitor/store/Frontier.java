package org.ictmonitor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.Keyed;
import org.ictmonitor.Standing;
import org.ictmonitor.UrlKind;
import org.jspecify.annotations.Nullable;

/** What each round knows of its URLs: the durable half of the crawl's frontier. */
final class Frontier {
    private final Sql sql;
    private final Names names;
    private final UrlKeys urls;
    private final WaitingUrls waiting;
    private Optional<Set<Long>> erased = Optional.empty();
    private int turnsOf;
    private long lastTurn;

    Frontier(Sql sql, Names names, UrlKeys urls, WaitingUrls waiting) {
        this.sql = sql;
        this.names = names;
        this.urls = urls;
        this.waiting = waiting;
    }

    /**
     * Adds URLs to a round. A URL that the round knows stays as it is, with one exception: one that was left out only
     * because of where it was found (too deep, behind a link not to be followed, or far off in a calendar) and is now found where it may be
     * followed waits from now on.
     *
     * @return those that wait from now on
     */
    List<FrontierEntry> add(int round, List<FoundUrl> found) {
        return add(round, found, null);
    }

    /** The same, found in the response of that URL. */
    List<FrontierEntry> add(int round, List<FoundUrl> found, @Nullable Long on) {
        List<FrontierEntry> added = new ArrayList<>();
        for (FoundUrl url : found) {
            add(round, url, on).ifPresent(added::add);
        }
        waiting.write(round);
        return added;
    }

    private Optional<FrontierEntry> add(int round, FoundUrl found, @Nullable Long on) {
        long id = urls.of(found);
        if (isErased(id)) {
            insert(round, id, nextTurn(round), withRule(found, ExclusionRule.ERASED), Outcome.EXCLUDED_WHEN_FOUND, on);
            return Optional.empty();
        }
        boolean waits = found.excluded().isEmpty() && found.target().isPresent();
        Outcome outcome = waits ? Outcome.WAITING : Outcome.EXCLUDED_WHEN_FOUND;
        long turn = nextTurn(round);
        boolean changed = insert(round, id, turn, found, outcome, on) || (waits && readmit(round, id, turn, found, on));
        if (!changed) {
            return Optional.empty();
        }
        lastTurn = turn;
        return waits ? Optional.of(waits(round, id, turn, found)) : Optional.empty();
    }

    private FrontierEntry waits(int round, long id, long turn, FoundUrl found) {
        waiting.add(round, names.id(found.target().orElseThrow().host()), turn, id);
        return new FrontierEntry(
                turn, found.target().orElseThrow(), found.portal(), found.depth(), found.foundBy(), found.kind(), 0);
    }

    private boolean isErased(long url) {
        Set<Long> known = erased.orElseGet(() -> Tombstones.erased(sql));
        erased = Optional.of(known);
        return known.contains(url);
    }

    private static FoundUrl withRule(FoundUrl found, ExclusionRule rule) {
        return new FoundUrl(
                found.url(),
                found.target(),
                found.portal(),
                found.depth(),
                found.foundBy(),
                found.kind(),
                Optional.of(rule));
    }

    /** Adds pages to a round that are not to be asked for in it; those that the round knows stay as they are. */
    void carry(int round, List<FoundUrl> pages) {
        for (FoundUrl page : pages) {
            if (insert(round, urls.of(page), nextTurn(round), page, Outcome.CARRIED, null)) {
                lastTurn++;
            }
        }
    }

    /**
     * The next place in the order in which a round's URLs came to wait. It is not the URL's own key: a page that an
     * earlier round knew has an old key, and a crawl that reads what waits behind the last key it saw would pass it by.
     * A turn that was given out is not given again while the store is open, even if its transaction was undone.
     */
    private long nextTurn(int round) {
        if (turnsOf != round) {
            turnsOf = round;
            lastTurn = waiting.lastTurn(round);
        }
        return lastTurn + 1;
    }

    /** The key of the URL of an entry that {@link #add} or {@link WaitingUrls} gave. Within a transaction only. */
    long url(int round, FrontierEntry entry) {
        return urls.known(entry.url().toString())
                .orElseThrow(() -> new IllegalArgumentException("round " + round + " knows no " + entry.url()));
    }

    private boolean insert(int round, long id, long turn, FoundUrl found, Outcome outcome, @Nullable Long on) {
        return sql.update(
                        """
                        INSERT OR IGNORE INTO visit
                            (round, url, turn, outcome, host, portal, depth, found_by, kind, reason, standing, found_on)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        round,
                        id,
                        turn,
                        outcome.column(),
                        found.target().map(target -> names.id(target.host())).orElse(null),
                        names.id(found.portal()),
                        found.depth(),
                        names.id(found.foundBy()),
                        names.id(found.kind()),
                        outcome == Outcome.EXCLUDED_WHEN_FOUND
                                ? names.id(found.excluded().orElse(ExclusionRule.SCHEME))
                                : null,
                        outcome == Outcome.CARRIED ? names.id(Standing.NOT_DUE) : null,
                        on)
                > 0;
    }

    private boolean readmit(int round, long id, long turn, FoundUrl found, @Nullable Long on) {
        return sql.update(
                        """
                        UPDATE visit SET outcome = 0, reason = NULL, turn = ?, depth = ?, found_by = ?, kind = ?, portal = ?, host = ?,
                            found_on = ?
                        WHERE round = ? AND url = ? AND outcome = 6 AND reason IN (?, ?, ?)
                        """,
                        turn,
                        found.depth(),
                        names.id(found.foundBy()),
                        names.id(found.kind()),
                        names.id(found.portal()),
                        names.id(found.target().orElseThrow().host()),
                        on,
                        round,
                        id,
                        names.id(ExclusionRule.DEPTH),
                        names.id(ExclusionRule.NOFOLLOW),
                        names.id(ExclusionRule.CALENDAR))
                > 0;
    }

    /** Has a page asked for in a round that was to wait for a later one; empty if it does not wait so. */
    Optional<FrontierEntry> release(int round, long url) {
        long turn = nextTurn(round);
        boolean released = sql.update(
                        "UPDATE visit SET outcome = 0, turn = ?, standing = NULL WHERE round = ? AND url = ? AND outcome = 7",
                        turn,
                        round,
                        url)
                > 0;
        return released ? Optional.of(waitsAgain(round, url, turn)) : Optional.empty();
    }

    private FrontierEntry waitsAgain(int round, long url, long turn) {
        lastTurn = turn;
        FrontierEntry entry = waiting.of(round, url);
        waiting.add(round, names.id(entry.url().host()), turn, url);
        waiting.write(round);
        return entry;
    }

    /** Forgets what a transaction that was rolled back may have added. */
    void forget() {
        waiting.forget();
        erased = Optional.empty();
    }

    /** Not those that another way may yet lead to, as {@link #add} says: to a crawl that goes on they are not known. */
    void forEachKnown(int round, Consumer<String> consumer) {
        sql.each(
                """
                SELECT url.text FROM visit JOIN url ON url.id = visit.url
                WHERE visit.round = ? AND NOT (visit.outcome = 6 AND visit.reason IN (?, ?, ?)) ORDER BY visit.url
                """,
                row -> consumer.accept(row.getString(1)),
                round,
                names.find(ExclusionRule.DEPTH.key()).orElse(-1),
                names.find(ExclusionRule.NOFOLLOW.key()).orElse(-1),
                names.find(ExclusionRule.CALENDAR.key()).orElse(-1));
    }

    /** How many redirects in a row led to a URL, as far as {@code most}. */
    int redirectsTo(int round, String url, int most) {
        Optional<Long> at = urls.find(url);
        int redirects = 0;
        while (at.isPresent() && redirects < most) {
            at = redirectedFrom(round, at.get());
            redirects += at.isPresent() ? 1 : 0;
        }
        return redirects;
    }

    private Optional<Long> redirectedFrom(int round, long url) {
        return sql.one(
                        "SELECT coalesce(found_on, 0) FROM visit WHERE round = ? AND url = ? AND found_by = ?",
                        row -> row.getLong(1),
                        round,
                        url,
                        names.find(FoundBy.REDIRECT.key()).orElse(-1))
                .filter(from -> from > 0);
    }

    void outcomes(int round, Consumer<UrlOutcome> consumer) {
        sql.each("""
                SELECT visit.*, url.text, page.text AS found_text FROM visit JOIN url ON url.id = visit.url
                LEFT JOIN url page ON page.id = visit.found_on
                WHERE visit.round = ? AND visit.kind <> ? ORDER BY visit.url
                """, row -> consumer.accept(outcome(row)), round, probe());
    }

    private static UrlOutcome.Reading reading(int column) {
        return switch (column) {
            case 1 -> UrlOutcome.Reading.READ;
            case 2 -> UrlOutcome.Reading.NOT_READ;
            case 3 -> UrlOutcome.Reading.UNREADABLE;
            case 4 -> UrlOutcome.Reading.SOFT_404;
            case 5 -> UrlOutcome.Reading.READ;
            default -> UrlOutcome.Reading.NONE;
        };
    }

    private UrlOutcome outcome(ResultSet row) throws SQLException {
        int reason = row.getInt("reason");
        int standing = row.getInt("standing");
        return new UrlOutcome(
                row.getString("text"),
                names.text(row.getInt("portal")),
                row.getInt("depth"),
                names.constant(FoundBy.class, row.getInt("found_by")),
                Outcome.of(row.getInt("outcome")),
                reason == 0 ? Optional.empty() : Optional.of(names.text(reason)),
                Optional.ofNullable(row.getString("detail")),
                row.getInt("attempts"),
                standing == 0 ? Optional.empty() : Optional.of(names.constant(Standing.class, standing)),
                reading(row.getInt("reading")),
                Optional.ofNullable(row.getString("found_text")));
    }

    /** What a round knew of each URL, with what is known for asking for it again. */
    void earlier(int round, Consumer<EarlierUrl> consumer) {
        sql.each("""
                SELECT visit.*, url.text, version.first_round, revisit.asked, revisit.wait, %s AS vouched FROM visit
                JOIN url ON url.id = visit.url
                LEFT JOIN version ON version.url = visit.url
                    AND version.first_round <= visit.round AND version.last_round >= visit.round
                LEFT JOIN revisit ON revisit.url = visit.url
                LEFT JOIN listed ON listed.url = visit.url
                LEFT JOIN sitemap ON sitemap.url = listed.sitemap
                WHERE visit.round = ? AND visit.kind <> ? ORDER BY visit.url
                """.replace("%s", Listings.VOUCHED), row -> consumer.accept(earlier(row)), round, probe());
    }

    /** Addresses that were made up are no part of what was found. */
    private int probe() {
        return names.find(UrlKind.PROBE.key()).orElse(-1);
    }

    private EarlierUrl earlier(ResultSet row) throws SQLException {
        int reason = row.getInt("reason");
        boolean leftOut = row.getInt("outcome") == Outcome.EXCLUDED_WHEN_FOUND.column();
        return new EarlierUrl(
                row.getString("text"),
                names.text(row.getInt("portal")),
                row.getInt("depth"),
                names.constant(UrlKind.class, row.getInt("kind")),
                leftOut && reason > 0 ? Keyed.of(ExclusionRule.class, names.text(reason)) : Optional.empty(),
                row.getInt("first_round"),
                Instant.ofEpochMilli(isUnsure(row) ? 0 : row.getLong("asked")),
                Duration.ofMillis(row.getLong("wait")),
                row.getBoolean("vouched"));
    }

    /** A page that was missing, or could not be had, is asked for again in the next round whatever its interval. */
    private static boolean isUnsure(ResultSet row) throws SQLException {
        return row.getInt("standing") > 0 && row.getInt("outcome") != Outcome.CARRIED.column();
    }
}
