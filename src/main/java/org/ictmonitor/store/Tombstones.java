package org.ictmonitor.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.MonitorException;

/** What was erased, and the erasing of it from the record. */
final class Tombstones {
    private final Sql sql;
    private final Tables tables;

    Tombstones(Sql sql, Tables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    /** Keys of the URLs that were erased. */
    static Set<Long> erased(Sql sql) {
        Set<Long> urls = new HashSet<>();
        sql.each("SELECT url FROM tombstone", row -> urls.add(row.getLong(1)));
        return urls;
    }

    List<Tombstone> all() {
        List<Tombstone> all = new ArrayList<>();
        sql.each(
                """
                SELECT url.text, tombstone.* FROM tombstone JOIN url ON url.id = tombstone.url
                ORDER BY tombstone.erased, url.text
                """,
                row -> all.add(new Tombstone(
                        row.getString(1),
                        Instant.ofEpochMilli(row.getLong("erased")),
                        row.getString("who"),
                        row.getString("why"),
                        row.getBoolean("done"))));
        return all;
    }

    /** Takes away all that was read on the page; what a round says of the URL is from now on that it was erased. */
    void begin(String url, String who, String why, Instant when) {
        long id = tables.urls().find(url).orElseThrow(() -> unknown(url));
        sql.update(
                "INSERT OR IGNORE INTO tombstone (url, erased, who, why, done) VALUES (?, ?, ?, ?, 0)",
                id,
                when.toEpochMilli(),
                who,
                why);
        sql.update("UPDATE tombstone SET done = 0 WHERE url = ?", id);
        List<TemplateTable.Shrunk> templates = tables.templates().on(id);
        sql.update("DELETE FROM mention WHERE version IN (SELECT id FROM version WHERE url = ?)", id);
        sql.update("DELETE FROM content WHERE version IN (SELECT id FROM version WHERE url = ?)", id);
        sql.update("DELETE FROM version WHERE url = ?", id);
        templates.forEach(tables.templates()::restand);
        sql.update("DELETE FROM revisit WHERE url = ?", id);
        tables.listings().erase(id);
        sql.each(
                "SELECT round FROM visit WHERE url = ? AND outcome = 0",
                row -> tables.waiting().settled(row.getInt(1), id),
                id);
        sql.update("""
                UPDATE visit SET outcome = ?, reason = ?, reading = NULL, detail = NULL, standing = NULL WHERE url = ?
                """, Outcome.EXCLUDED.column(), tables.names().id(ExclusionRule.ERASED), id);
    }

    private static MonitorException unknown(String url) {
        return MonitorException.wrong(
                "the campaign knows no " + url + "; 'ictmon status CAMPAIGN --urls' lists its URLs as it writes them");
    }

    void done(String url) {
        tables.urls().find(url).ifPresent(id -> sql.update("UPDATE tombstone SET done = 1 WHERE url = ?", id));
    }
}
