package org.ictmonitor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ictmonitor.ArchiveTail;

/**
 * Which archived answers may go, and the record that they went. An answer stays if a page version stands on it, if the
 * next round compares with it, if it is of one of the last rounds, or if an answer that stays repeats its body. An answer
 * that went keeps its row, with the empty file name, so that what a round says of a URL stays the same.
 */
final class Retention {
    private static final String STAYS = """
            WITH RECURSIVE stays (id) AS (
                SELECT id FROM capture WHERE round >= ?
                UNION SELECT capture FROM version
                UNION SELECT capture FROM revisit
                UNION SELECT capture.original FROM capture JOIN stays ON stays.id = capture.id
                    WHERE capture.original IS NOT NULL)
            """;
    /** Files that were replaced and are to be deleted stand in the table meta below this. */
    private static final String REPLACED = "replaced-file:";

    private final Sql sql;
    private final Names names;
    private final Captures captures;

    Retention(Sql sql, Names names, Captures captures) {
        this.sql = sql;
        this.names = names;
        this.captures = captures;
    }

    void redundant(int fromRound, Consumer<StoredCapture> consumer) {
        sql.each(STAYS + """
                SELECT capture.*, url.text FROM capture JOIN url ON url.id = capture.url
                WHERE capture.id NOT IN (SELECT id FROM stays) AND capture.file <> ? ORDER BY capture.id
                """, row -> consumer.accept(captures.read(row)), fromRound, names.id(StoredCapture.PRUNED));
    }

    /** Puts a copy in a file's place: what was copied stands there now, what was not is pruned. */
    void replace(String file, ArchiveTail copy, Map<Long, Long> offsets) {
        int old = names.id(file);
        List<Long> ids = new ArrayList<>();
        List<Long> at = new ArrayList<>();
        sql.each(
                "SELECT id, offset FROM capture WHERE file = ?",
                row -> {
                    ids.add(row.getLong(1));
                    at.add(row.getLong(2));
                },
                old);
        for (int i = 0; i < ids.size(); i++) {
            Long offset = offsets.get(at.get(i));
            sql.update(
                    "UPDATE capture SET file = ?, offset = ? WHERE id = ?",
                    names.id(offset == null ? StoredCapture.PRUNED : copy.file()),
                    offset == null ? 0 : offset,
                    ids.get(i));
        }
        sql.update(
                "INSERT OR REPLACE INTO archive_tail (one, file, length) VALUES (1, ?, ?)", copy.file(), copy.length());
        sql.update("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '')", REPLACED + file);
    }

    List<String> replaced() {
        List<String> files = new ArrayList<>();
        sql.each(
                "SELECT key FROM meta WHERE key LIKE ? ORDER BY key",
                row -> files.add(row.getString(1).substring(REPLACED.length())),
                REPLACED + "%");
        return files;
    }

    void deleted(String file) {
        sql.update("DELETE FROM meta WHERE key = ?", REPLACED + file);
    }
}
