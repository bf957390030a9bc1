package org.ictmonitor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                SELECT id FROM capture WHERE round >= ?1
                UNION SELECT original FROM visit WHERE round >= ?1 AND original IS NOT NULL
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
                SELECT answer.*, url.text FROM answer JOIN url ON url.id = answer.url
                WHERE answer.id NOT IN (SELECT id FROM stays) AND (answer.id > 0 OR answer.round < ?1)
                    AND answer.file <> ?2 ORDER BY answer.round, answer.fetched, answer.id, answer.offset
                """, row -> consumer.accept(captures.read(row)), fromRound, names.id(StoredCapture.PRUNED));
    }

    /** Puts a copy in a file's place: what was copied stands there now, what was not is pruned. */
    void replace(String file, ArchiveTail copy, Map<Long, Long> offsets) {
        int old = names.id(file);
        List<Stood> all = new ArrayList<>();
        sql.each(
                "SELECT id, round, url, offset FROM answer WHERE file = ?",
                row -> all.add(new Stood(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4))),
                old);
        for (Stood stood : all) {
            Optional<Long> offset = Optional.ofNullable(offsets.get(stood.offset()));
            move(stood, names.id(offset.isPresent() ? copy.file() : StoredCapture.PRUNED), offset.orElse(0L));
        }
        captures.reach(copy);
        sql.update("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '')", REPLACED + file);
    }

    /** An answer in a file; its id is 0 if it repeats a body. */
    private record Stood(long id, int round, long url, long offset) {}

    private void move(Stood stood, int file, long offset) {
        if (stood.id() > 0) {
            sql.update("UPDATE capture SET file = ?, offset = ? WHERE id = ?", file, offset, stood.id());
        } else {
            sql.update(
                    "UPDATE visit SET file = ?, offset = ? WHERE round = ? AND url = ?",
                    file,
                    offset,
                    stood.round(),
                    stood.url());
        }
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
