package org.ictmonitor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Digest;
import org.ictmonitor.Validators;

/**
 * What is known of URLs for asking for them again. It looks forward only: no answer about a round is made of it. What a
 * round that was given up left here does no harm, because it holds only as long as the version that it names is current.
 */
final class Revisits {
    private final Sql sql;

    Revisits(Sql sql) {
        this.sql = sql;
    }

    /**
     * The last whole answer of a URL.
     *
     * @param version that the answer belongs to, empty if it was no page
     * @param capture that holds the body
     * @param payload digest of the body
     * @param validators that may be asked by
     * @param asked start of the round, in ms
     * @param interval of the page, in ms
     * @param tagged whether an entity tag of this URL is believed
     */
    record Known(
            Optional<Long> version,
            long capture,
            Digest payload,
            Validators validators,
            long asked,
            long interval,
            boolean tagged) {
        /** Whether the answer is still what stands: the page's current version, or that there is none. */
        boolean isOf(Optional<Long> current) {
            return version.equals(current);
        }
    }

    Optional<Known> of(long url) {
        return sql.one(
                "SELECT revisit.*, capture.payload FROM revisit JOIN capture ON capture.id = revisit.capture WHERE revisit.url = ?",
                Revisits::read,
                url);
    }

    private static Known read(ResultSet row) throws SQLException {
        long version = row.getLong("version");
        return new Known(
                row.wasNull() ? Optional.empty() : Optional.of(version),
                row.getLong("capture"),
                Captures.digest(row.getBytes("payload")),
                new Validators(
                        Optional.ofNullable(row.getString("etag")), Optional.ofNullable(row.getString("modified"))),
                row.getLong("asked"),
                row.getLong("wait"),
                row.getBoolean("conditional"));
    }

    void put(long url, Known known) {
        sql.update(
                """
                INSERT OR REPLACE INTO revisit (url, version, capture, etag, modified, asked, wait, conditional)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                url,
                known.version().orElse(null),
                known.capture(),
                known.validators().entityTag().orElse(null),
                known.validators().lastModified().orElse(null),
                known.asked(),
                known.interval(),
                known.tagged() ? 1 : 0);
    }

    /** Has the URL asked for as a whole in the next round, because what it gave was no page. */
    void forget(long url) {
        sql.update("UPDATE revisit SET version = NULL, asked = 0, wait = 0 WHERE url = ?", url);
    }

    /** Notes that the URL's host said "not modified" of what had been. */
    void distrust(long url, int round) {
        sql.update(
                "INSERT OR IGNORE INTO false_witness (host, round) SELECT host, ? FROM url WHERE id = ? AND host IS NOT NULL",
                round,
                url);
    }

    /** Whether "not modified" of the URL's host is believed. */
    boolean isTrusted(long url) {
        return sql.number(
                        "SELECT count(*) FROM url JOIN false_witness ON false_witness.host = url.host WHERE url.id = ?",
                        url)
                == 0;
    }

    /** Whether a response is one that its reference points to, for a body that came again. */
    static boolean repeats(Known known, CaptureRef ref) {
        return known.payload().equals(ref.payload());
    }
}
