package org.ictmonitor.store;

import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** URLs on their way from memory to the table {@code placed}, in its order, a few at a time. */
final class PlaceMerge {
    /** URLs in one statement. */
    static final int STEP = 32;

    private static final String WHOLE = insertion(STEP);

    private final NewPlaces urls;
    private final long last;
    private int done;

    /** @param last the highest key among them */
    PlaceMerge(NewPlaces urls, long last) {
        this.urls = urls.inOrder();
        this.last = last;
    }

    boolean isDone() {
        return done == urls.size();
    }

    /** Up to which key all URLs are in the table when this is done. */
    long last() {
        return last;
    }

    Optional<Long> find(long place, LongPredicate wanted) {
        return urls.find(place, wanted);
    }

    /** Brings the next {@value #STEP} URLs to the table. Those that are there stay there once. */
    void step(Sql sql, @Nullable PlaceFilter filter) {
        int rows = Math.min(STEP, urls.size() - done);
        Object[] columns = new Object[2 * rows];
        for (int row = 0; row < rows; row++) {
            columns[2 * row] = urls.place(done + row);
            if (filter != null) {
                filter.add(urls.place(done + row));
            }
            columns[2 * row + 1] = urls.url(done + row);
        }
        sql.update(insert(rows), columns);
        done += rows;
    }

    private static String insert(int rows) {
        return rows == STEP ? WHOLE : insertion(rows);
    }

    private static String insertion(int rows) {
        return Stream.generate(() -> "(?, ?)")
                .limit(rows)
                .collect(Collectors.joining(", ", "INSERT OR IGNORE INTO placed (place, url) VALUES ", ""));
    }
}
