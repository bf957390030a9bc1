package org.ictmonitor.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.ictmonitor.MonitorException;
import org.jspecify.annotations.Nullable;

/**
 * A run of the index {@code placed}: URLs that came one after the other, in the order of their places. A row of the table
 * holds some {@value #ROW} of them, a quarter of a page of the database: the place and the key of each, eight bytes in their
 * usual order for each number. URLs of one place always share a row.
 */
final class PlacedRun {
    /** Bytes for a URL. */
    static final int ENTRY = 2 * Long.BYTES;

    /** URLs in a row. */
    static final int ROW = 60;

    private final long after;
    private final long last;
    private @Nullable PlaceFilter filter;

    /** A run of the URLs above the first of these keys up to the second, by which it is known in the table. */
    PlacedRun(long after, long last) {
        this.after = after;
        this.last = last;
    }

    /** The run that follows upon that key; there must be one. */
    static PlacedRun next(Sql sql, long after) {
        return sql.one(
                        "SELECT run FROM placed WHERE run > ? ORDER BY run LIMIT 1",
                        row -> new PlacedRun(after, row.getLong(1)),
                        after)
                .orElseThrow(() -> MonitorException.wrong("The store is damaged: the index of its URLs ends at key "
                        + after + "; restore the store from a backup."));
    }

    long after() {
        return after;
    }

    long last() {
        return last;
    }

    /** How many URLs it has at most: keys may be left out. */
    long size() {
        return last - after;
    }

    /** From now on it is known which places may be in it. */
    void filter(long[] places) {
        PlaceFilter all = new PlaceFilter(places.length / ROW + 1);
        int to = 0;
        for (int at = 0; at < places.length; at++) {
            if (at == to) {
                all.row(places[at]);
                to = endOfRow(places, at);
            }
            all.add(places[at]);
        }
        filter = all;
    }

    /** The same, of what is written. */
    void filter(Sql sql) {
        if (filter == null) {
            PlaceFilter all = new PlaceFilter((int) sql.number("SELECT count(*) FROM placed WHERE run = ?", last));
            eachRow(sql, entries -> {
                all.row(entries.getLong(0));
                each(entries, (place, url) -> all.add(place));
            });
            filter = all;
        }
    }

    /** Whether it may hold a place with that {@link PlaceFilter#trace trace}. */
    boolean mayHold(long place, long trace) {
        return filter == null || filter.mayHold(place, trace);
    }

    /** Where the row ends that begins there. */
    static int endOfRow(long[] places, int from) {
        int end = Math.min(from + ROW, places.length);
        while (end < places.length && places[end] == places[end - 1]) {
            end++;
        }
        return end;
    }

    void write(Sql sql, long first, byte[] entries) {
        sql.update("INSERT INTO placed (run, first, entries) VALUES (?, ?, ?)", last, first, entries);
    }

    void delete(Sql sql) {
        sql.update("DELETE FROM placed WHERE run = ?", last);
    }

    /** The first of its URLs with that place that is the one looked for. */
    Optional<Long> find(Sql sql, long place, LongPredicate wanted) {
        return sql.one(
                        "SELECT entries FROM placed WHERE run = ? AND first <= ? ORDER BY first DESC LIMIT 1",
                        row -> row.getBytes(1),
                        last,
                        place)
                .flatMap(entries -> find(ByteBuffer.wrap(entries), place, wanted));
    }

    private static Optional<Long> find(ByteBuffer entries, long place, LongPredicate wanted) {
        while (entries.hasRemaining()) {
            boolean here = entries.getLong() == place;
            long url = entries.getLong();
            if (here && wanted.test(url)) {
                return Optional.of(url);
            }
        }
        return Optional.empty();
    }

    /** A URL by its place and its key. */
    interface Visitor {
        void placed(long place, long url);
    }

    /** All of its URLs in their order. */
    void each(Sql sql, Visitor visitor) {
        eachRow(sql, entries -> each(entries, visitor));
    }

    private void eachRow(Sql sql, Consumer<ByteBuffer> rows) {
        sql.each(
                "SELECT entries FROM placed WHERE run = ? ORDER BY first",
                row -> rows.accept(ByteBuffer.wrap(row.getBytes(1))),
                last);
    }

    private static void each(ByteBuffer entries, Visitor visitor) {
        while (entries.hasRemaining()) {
            visitor.placed(entries.getLong(), entries.getLong());
        }
    }
}
