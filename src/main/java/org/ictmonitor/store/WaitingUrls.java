package org.ictmonitor.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ictmonitor.CrawlUrl;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.UrlKind;

/**
 * The URLs of a round that wait, by host and in the order of their turns. The links of a page lead mostly to its own host
 * and are new together, so that their keys follow one another as their turns do. They are kept as such a stretch, in one row
 * of the table {@code waiting}: an index with an entry for each URL would have each page's links change a page of the index
 * that is met nowhere else, once it is larger than the cache.
 *
 * <p>A URL belongs to the stretch of its host that has its turn; the stretches of a host have no turn in common. Among the
 * keys of a stretch may be those of other hosts, and of URLs that wait no more or in another stretch. A row goes with the
 * last of its URLs that waits.
 */
final class WaitingUrls {
    /** So many keys a stretch has at most, from the first to the last: they are all looked at when one of its URLs is read. */
    private static final int KEYS = 128;

    private final Sql sql;
    private final Names names;
    /** By host; what is not written yet of the URLs that are being added. */
    private final Map<Integer, Stretch> begun = new LinkedHashMap<>();

    WaitingUrls(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /** From which to which turn and key it goes, and how many URLs in it wait. */
    private record Stretch(long turn, long toTurn, long url, long toUrl, int urls) {
        boolean isContinuedBy(long next) {
            return next > toUrl && next - url < KEYS;
        }

        Stretch with(long nextTurn, long nextUrl) {
            return new Stretch(turn, nextTurn, url, nextUrl, urls + 1);
        }
    }

    /** Notes a URL that waits from now on, behind all others; {@link #write} is to follow in the same transaction. */
    void add(int round, int host, long turn, long url) {
        Stretch open = begun.get(host);
        if (open != null && open.isContinuedBy(url)) {
            begun.put(host, open.with(turn, url));
            return;
        }
        if (open != null) {
            write(round, host, open);
        }
        begun.put(host, new Stretch(turn, turn, url, url, 1));
    }

    /** Writes what was noted. */
    void write(int round) {
        begun.forEach((host, stretch) -> write(round, host, stretch));
        begun.clear();
    }

    private void write(int round, int host, Stretch stretch) {
        sql.update(
                "INSERT INTO waiting (round, host, turn, to_turn, url, to_url, urls) VALUES (?, ?, ?, ?, ?, ?, ?)",
                round,
                host,
                stretch.turn(),
                stretch.toTurn(),
                stretch.url(),
                stretch.toUrl(),
                stretch.urls());
    }

    /** Notes that a URL waits no more. To be called once, whatever its visit says by then. */
    void settled(int round, long url) {
        sql.one("""
                        SELECT waiting.host, waiting.turn, waiting.urls FROM visit
                        JOIN waiting ON waiting.round = visit.round AND waiting.host = visit.host AND waiting.turn <= visit.turn
                        WHERE visit.round = ? AND visit.url = ? ORDER BY waiting.turn DESC LIMIT 1
                        """, row -> new Place(row.getInt(1), row.getLong(2), row.getInt(3)), round, url)
                .ifPresent(stretch -> shrink(round, stretch));
    }

    private record Place(int host, long turn, int urls) {}

    private void shrink(int round, Place stretch) {
        sql.update(
                stretch.urls() > 1
                        ? "UPDATE waiting SET urls = urls - 1 WHERE round = ? AND host = ? AND turn = ?"
                        : "DELETE FROM waiting WHERE round = ? AND host = ? AND turn = ?",
                round,
                stretch.host(),
                stretch.turn());
    }

    /** Those of a host, in the order of their turns, those behind that turn only. */
    List<FrontierEntry> of(int round, String host, long afterTurn, int limit) {
        return sql.all("""
                SELECT visit.*, url.text, url.domain FROM waiting
                CROSS JOIN visit ON visit.round = ?1 AND visit.url BETWEEN waiting.url AND waiting.to_url
                    AND visit.turn BETWEEN max(waiting.turn, ?3 + 1) AND waiting.to_turn AND visit.host = ?2 AND visit.outcome = 0
                CROSS JOIN url ON url.id = visit.url
                WHERE waiting.round = ?1 AND waiting.host = ?2 AND waiting.turn >= (
                    SELECT coalesce(max(turn), 0) FROM waiting WHERE round = ?1 AND host = ?2 AND turn <= ?3)
                ORDER BY waiting.turn, visit.url LIMIT ?4
                """, row -> entry(row, host), round, names.find(host).orElse(-1), afterTurn, limit);
    }

    /** One of them, by its URL's key, whatever its turn. */
    FrontierEntry of(int round, long url) {
        return sql.one("""
                        SELECT visit.*, url.text, url.domain FROM visit JOIN url ON url.id = visit.url
                        WHERE visit.round = ? AND visit.url = ?
                        """, row -> entry(row, names.text(row.getInt("host"))), round, url)
                .orElseThrow();
    }

    private FrontierEntry entry(ResultSet row, String host) throws SQLException {
        CrawlUrl url = new CrawlUrl(URI.create(row.getString("text")), host, names.text(row.getInt("domain")));
        return new FrontierEntry(
                row.getLong("turn"),
                url,
                names.text(row.getInt("portal")),
                row.getInt("depth"),
                names.constant(FoundBy.class, row.getInt("found_by")),
                names.constant(UrlKind.class, row.getInt("kind")),
                row.getInt("attempts"));
    }

    /** How many wait at each host. */
    Map<String, Integer> byHost(int round) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.each(
                "SELECT host, sum(urls) FROM waiting WHERE round = ? GROUP BY host",
                row -> counts.put(names.text(row.getInt(1)), row.getInt(2)),
                round);
        return counts;
    }

    /** A turn that none of them comes behind, 0 if none waits. */
    long lastTurn(int round) {
        return sql.number("SELECT coalesce(max(to_turn), 0) FROM waiting WHERE round = ?", round);
    }

    /** Forgets what a transaction that was rolled back has noted. */
    void forget() {
        begun.clear();
    }
}
