package org.ictmonitor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * The index by which URLs are found, as a log-structured merge (O'Neil and others 1996). A new URL belongs to any page of an
 * index that is larger than the cache, and to write one such page for each URL is what made URLs dearer the more of them
 * there were. So the newest URLs are found in memory, and when {@value #HELD} have come together they are written as a
 * {@link PlacedRun run} in its order, one for each that comes from then on, so that nothing ever stands still for it. A run
 * that is full is never written again. Which run may hold a place is told by its {@link PlaceFilter filter}, so that most new
 * URLs are looked for in none and most others in one.
 *
 * <p>What holds at any moment, and after a crash at any moment: each URL up to the key {@value #UP_TO} in the table meta is in
 * exactly one run, and the last run has that key. What stands in the table above it was not finished, and is deleted before
 * the next run is begun. Whoever opens the store reads the URLs above that key into memory. Only the last run may be shorter
 * than the others, after {@link #settle}: its URLs are written again with those that follow, and it is deleted in the
 * transaction that moves the key. What memory and runs say is a hint: it is told by the text in the table of URLs whether it is
 * the URL that is looked for.
 *
 * <p>A reader beside a run that writes does the same, reads what has come since whenever it looks for a URL, and begins anew
 * when the key was moved.
 */
final class UrlPlaces {
    /** How many URLs come together: 12 MB, and as many again while they are written. */
    static final int HELD = 1 << 19;

    private static final String UP_TO = "placed-to";

    private final Sql sql;
    private final int held;
    private final List<PlacedRun> runs = new ArrayList<>();
    private NewPlaces newest = new NewPlaces();
    private PlaceMerge merge = nothing();
    /** Up to which key URLs are in runs; below 0 before the first look. */
    private long placedTo = -1;
    /** Up to which key URLs are known here, in memory or as being in runs; below 0 before the first look. */
    private long highest = -1;
    /** Whether that is all of them. */
    private boolean complete;
    /** Whether all runs have their filters. */
    private boolean filtered;

    UrlPlaces(Sql sql) {
        this(sql, HELD);
    }

    /** @param held how many URLs come together before they are written as a run */
    UrlPlaces(Sql sql, int held) {
        this.sql = sql;
        this.held = held;
    }

    private static PlaceMerge nothing() {
        return new PlaceMerge(new NewPlaces(), new PlacedRun(0, 0));
    }

    /** The highest key that a URL has, 0 if there is none. */
    long highest() {
        if (!complete) {
            read(Integer.MAX_VALUE);
        }
        return highest;
    }

    /** The key of the URL with that text at that place. */
    Optional<Long> find(long place, String text) {
        while (true) {
            readNews();
            Optional<Long> url = findKnown(place, text);
            if (url.isPresent() || storedPlacedTo() == placedTo) {
                return url;
            }
        }
    }

    private void readNews() {
        if (storedPlacedTo() != placedTo) {
            forget();
        }
        if (sql.number("SELECT coalesce(max(id), 0) FROM url") > highest) {
            read(Integer.MAX_VALUE);
        }
    }

    private long storedPlacedTo() {
        return sql.number("SELECT value FROM meta WHERE key = ?", UP_TO);
    }

    /** The same for the one program that writes, which is spared most searches for URLs that there are not. */
    Optional<Long> findBeforeAdding(long place, String text) {
        highest();
        readFilters();
        return findKnown(place, text);
    }

    private void readFilters() {
        if (!filtered) {
            runs.forEach(run -> run.filter(sql));
            filtered = true;
        }
    }

    private Optional<Long> findKnown(long place, String text) {
        LongPredicate wanted = url -> sql.one("SELECT id FROM url WHERE id = ? AND text = ?", row -> true, url, text)
                .isPresent();
        Optional<Long> url = newest.find(place, wanted);
        if (url.isPresent()) {
            return url;
        }
        long trace = PlaceFilter.trace(place);
        return merge.find(place, trace, wanted).or(() -> findPlaced(place, trace, wanted));
    }

    private Optional<Long> findPlaced(long place, long trace, LongPredicate wanted) {
        Optional<Long> url = Optional.empty();
        for (int run = runs.size() - 1; run >= 0 && url.isEmpty(); run--) {
            if (runs.get(run).mayHold(place, trace)) {
                url = runs.get(run).find(sql, place, wanted);
            }
        }
        return url;
    }

    /** Reads the URLs that have come since it was last read, so many at most. */
    private void read(int most) {
        readRuns();
        long before = highest;
        sql.each(
                "SELECT id, text FROM url WHERE id > ? ORDER BY id LIMIT ?",
                row -> {
                    highest = row.getLong(1);
                    newest.add(UrlKeys.place(row.getString(2)), highest);
                },
                before,
                most);
        complete = newest.size() < most;
    }

    private void readRuns() {
        if (highest < 0) {
            placedTo = storedPlacedTo();
            highest = 0;
            while (highest < placedTo) {
                PlacedRun run = PlacedRun.next(sql, highest);
                runs.add(run);
                highest = run.last();
            }
        }
    }

    /** Notes a URL that was added, and writes as many of earlier ones. Within a transaction only. */
    void add(long place, long url) {
        newest.add(place, url);
        highest = url;
        while (merge.left() > Math.max(0, held - newest.size())) {
            step();
        }
        if (merge.isDone() && newest.size() >= room()) {
            begin();
        }
    }

    /** How many URLs make the next run full: with those of a short run before it, if there is one. */
    private int room() {
        return (int) (held - shortRun().map(PlacedRun::size).orElse(0L));
    }

    private Optional<PlacedRun> shortRun() {
        return runs.isEmpty() || runs.getLast().size() >= held ? Optional.empty() : Optional.of(runs.getLast());
    }

    private void begin() {
        sql.update("DELETE FROM placed WHERE run > ?", placedTo);
        NewPlaces urls = newest;
        shortRun().ifPresent(run -> run.each(sql, urls::add));
        long after = shortRun().map(PlacedRun::after).orElse(placedTo);
        merge = new PlaceMerge(urls, new PlacedRun(after, highest));
        newest = new NewPlaces();
    }

    private void step() {
        merge.step(sql);
        if (merge.isDone()) {
            shortRun().ifPresent(run -> {
                run.delete(sql);
                runs.removeLast();
            });
            runs.add(merge.run());
            placedTo = merge.run().last();
            sql.update("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", UP_TO, Long.toString(placedTo));
            merge = nothing();
        }
    }

    /**
     * Writes some more URLs, as at the end of a round, so that commands need not read the newest into memory; also all URLs of
     * a store that has no index yet, a part at a time. Within a transaction only, which this keeps short.
     *
     * @return whether there are more
     */
    boolean settle() {
        readRuns();
        if (merge.isDone() && newest.size() == 0) {
            read(room());
        }
        if (merge.isDone() && newest.size() > 0) {
            begin();
        }
        for (int row = 0; row < 1024 && !merge.isDone(); row++) {
            step();
        }
        return !merge.isDone() || newest.size() > 0 || !complete;
    }

    /** Forgets what a transaction that was rolled back may have added or written. */
    void forget() {
        newest = new NewPlaces();
        merge = nothing();
        runs.clear();
        placedTo = -1;
        highest = -1;
        complete = false;
        filtered = false;
    }
}
