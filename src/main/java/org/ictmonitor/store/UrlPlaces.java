package org.ictmonitor.store;

import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The index by which URLs are found, as a log-structured merge (O'Neil and others 1996). A new URL belongs to any page of an
 * index that is larger than the cache, and to write one such page for each URL is what made URLs dearer the more of them
 * there were. So the index, the table {@code placed}, is written later: the newest URLs are found in memory, and when
 * {@value #HELD} have come together they are brought to it in its order, one for each that comes from then on, so that
 * neighbours share a page and nothing ever stands still for it.
 *
 * <p>What holds at any moment, and after a crash at any moment: each URL up to the key {@value #UP_TO} in the table meta is in
 * the index; of those above it some may be. Whoever opens the store reads the URLs above it into memory. To bring one to the
 * index a second time changes nothing, so that no more than that key must be kept, in the transaction that makes it true. What is
 * held in memory is a hint: it is told by the text in the table of URLs whether it is the URL that is looked for. So is the
 * {@link PlaceFilter filter}, read from the index once, which spares most new URLs a search in it.
 *
 * <p>A reader beside a run that writes does the same, and reads what has come since whenever it looks for a URL.
 */
final class UrlPlaces {
    /** How many URLs come together: 12 MB, and as many again while they are brought to the index. */
    static final int HELD = 1 << 19;

    private static final String UP_TO = "placed-to";

    private final Sql sql;
    private final int held;
    private NewPlaces newest = new NewPlaces();
    private PlaceMerge merge = new PlaceMerge(newest, 0);
    /** Of the index; made when it is needed. */
    private @Nullable PlaceFilter filter;
    /** Up to which key URLs are known here, in memory or as being in the index; below 0 before the first look. */
    private long highest = -1;

    UrlPlaces(Sql sql) {
        this(sql, HELD);
    }

    /** @param held how many URLs come together before they are brought to the index */
    UrlPlaces(Sql sql, int held) {
        this.sql = sql;
        this.held = held;
    }

    /** The highest key that a URL has, 0 if there is none. */
    long highest() {
        if (highest < 0) {
            read();
        }
        return highest;
    }

    /** The key of the URL with that text at that place. */
    Optional<Long> find(long place, String text) {
        if (sql.number("SELECT coalesce(max(id), 0) FROM url") > highest) {
            read();
        }
        return findNew(place, text).or(() -> findPlaced(place, text));
    }

    /** The same for the one program that writes, which is spared most searches for URLs that there are not. */
    Optional<Long> findBeforeAdding(long place, String text) {
        highest();
        return findNew(place, text).or(() -> filter().mayHold(place) ? findPlaced(place, text) : Optional.empty());
    }

    private Optional<Long> findNew(long place, String text) {
        LongPredicate wanted = url -> sql.one("SELECT id FROM url WHERE id = ? AND text = ?", row -> true, url, text)
                .isPresent();
        return newest.find(place, wanted).or(() -> merge.find(place, wanted));
    }

    private Optional<Long> findPlaced(long place, String text) {
        return sql.one("""
                SELECT url.id FROM placed CROSS JOIN url ON url.id = placed.url
                WHERE placed.place = ? AND url.text = ?
                """, row -> row.getLong(1), place, text);
    }

    private PlaceFilter filter() {
        if (filter == null) {
            PlaceFilter all = new PlaceFilter();
            sql.each("SELECT place FROM placed", row -> all.add(row.getLong(1)));
            filter = all;
        }
        return filter;
    }

    /** Reads the URLs that have come since it was last read. */
    private void read() {
        if (newest.size() > 4L * held) {
            forget(); // a reader beside a long run: most of these are in the index by now
        }
        long from = highest < 0 ? sql.number("SELECT value FROM meta WHERE key = ?", UP_TO) : highest;
        highest = from;
        sql.each(
                "SELECT id, text FROM url WHERE id > ? ORDER BY id",
                row -> {
                    highest = row.getLong(1);
                    newest.add(UrlKeys.place(row.getString(2)), highest);
                },
                from);
    }

    /** Notes a URL that was added, and brings as many of earlier ones to the index. Within a transaction only. */
    void add(long place, long url) {
        newest.add(place, url);
        highest = url;
        if (newest.size() % PlaceMerge.STEP == 0) {
            step(held);
        }
    }

    /**
     * Brings some more URLs to the index, as at the end of a round, that commands need not read the newest into memory.
     * Within a transaction only, which this keeps short.
     *
     * @return whether there are more
     */
    boolean settle() {
        highest();
        for (int step = 0; step < 512 && !isSettled(); step++) {
            step(1);
        }
        return !isSettled();
    }

    private boolean isSettled() {
        return merge.isDone() && newest.size() == 0;
    }

    /** Goes on with the merge, and begins the next one as soon as it is done and enough have come together. */
    private void step(int enough) {
        if (!merge.isDone()) {
            merge.step(sql, filter);
            noteDone();
        }
        if (merge.isDone() && newest.size() >= enough) {
            merge = new PlaceMerge(newest, highest);
            newest = new NewPlaces();
        }
    }

    private void noteDone() {
        if (merge.isDone()) {
            sql.update("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", UP_TO, Long.toString(merge.last()));
        }
    }

    /** Forgets what a transaction that was rolled back may have added or brought to the index. */
    void forget() {
        newest = new NewPlaces();
        merge = new PlaceMerge(newest, 0);
        filter = null;
        highest = -1;
    }
}
