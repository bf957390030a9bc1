package org.ictmonitor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.ictmonitor.ArchiveTail;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Digest;
import org.ictmonitor.Exchange;

/** Which responses lie where in the archive. */
final class Captures {
    private final Sql sql;
    private final Names names;

    Captures(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /** Notes with a URL's outcome in a round where the answer is archived that repeats an earlier one's body. */
    void repeat(int round, long url, CaptureRef ref, Exchange exchange, long original) {
        sql.update(
                """
                UPDATE visit SET original = ?, file = ?, offset = ?, fetched = ?, status = ?, size = ?
                WHERE round = ? AND url = ?
                """,
                original,
                names.id(ref.file()),
                ref.offset(),
                exchange.sent().toEpochMilli(),
                exchange.status(),
                exchange.body().length,
                round,
                url);
    }

    long add(int round, long url, CaptureRef ref, Exchange exchange, Optional<Long> original) {
        sql.update(
                """
                INSERT INTO capture (round, url, file, offset, payload, fetched, status, size, original)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                round,
                url,
                names.id(ref.file()),
                ref.offset(),
                bytes(ref.payload()),
                exchange.sent().toEpochMilli(),
                exchange.status(),
                exchange.body().length,
                original.orElse(null));
        return sql.number("SELECT last_insert_rowid()");
    }

    /** Notes how far the archive reaches. */
    void reach(ArchiveTail tail) {
        sql.update(
                "INSERT OR REPLACE INTO archive_tail (one, file, length) VALUES (1, ?, ?)", tail.file(), tail.length());
    }

    Optional<ArchiveTail> tail() {
        return sql.one(
                "SELECT file, length FROM archive_tail", row -> new ArchiveTail(row.getString(1), row.getLong(2)));
    }

    long highest() {
        return sql.number("SELECT coalesce(max(id), 0) FROM capture");
    }

    void forEach(int round, Consumer<StoredCapture> consumer) {
        sql.each("""
                SELECT answer.*, url.text FROM answer JOIN url ON url.id = answer.url
                WHERE answer.round = ? ORDER BY answer.fetched, answer.id, answer.offset
                """, row -> consumer.accept(read(row)), round);
    }

    void ofUrl(long url, Consumer<StoredCapture> consumer) {
        sql.each("""
                SELECT answer.*, url.text FROM answer JOIN url ON url.id = answer.url
                WHERE answer.url = ? ORDER BY answer.fetched, answer.id, answer.offset
                """, row -> consumer.accept(read(row)), url);
    }

    StoredCapture read(ResultSet row) throws SQLException {
        return new StoredCapture(
                row.getLong("id"),
                row.getInt("round"),
                row.getString("text"),
                ref(row),
                Instant.ofEpochMilli(row.getLong("fetched")),
                row.getInt("status"),
                row.getLong("size"),
                row.getLong("original") == 0 ? Optional.empty() : Optional.of(row.getLong("original")));
    }

    StoredCapture capture(long id) {
        return sql.one(
                        "SELECT capture.*, url.text FROM capture JOIN url ON url.id = capture.url WHERE capture.id = ?",
                        this::read,
                        id)
                .orElseThrow(() -> new IllegalStateException("the store has no capture " + id));
    }

    /** The reference from the columns file, offset and payload of the current row. */
    CaptureRef ref(ResultSet row) throws SQLException {
        return new CaptureRef(names.text(row.getInt("file")), row.getLong("offset"), digest(row.getBytes("payload")));
    }

    static byte[] bytes(Digest digest) {
        return HexFormat.of().parseHex(digest.hex());
    }

    static Digest digest(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }
}
