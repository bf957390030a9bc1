package org.ictmonitor.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.LongPredicate;

/** URLs on their way from memory to a {@link PlacedRun run}, in its order, a few at a time. */
final class PlaceMerge {
    private final NewPlaces urls;
    private final long[] places;
    private final PlacedRun run;
    private int done;

    /** @param run what they become */
    PlaceMerge(NewPlaces urls, PlacedRun run) {
        this.urls = urls;
        this.places = urls.sorted();
        this.run = run;
        run.filter(places);
    }

    boolean isDone() {
        return done == places.length;
    }

    /** How many are still to be written. */
    int left() {
        return places.length - done;
    }

    PlacedRun run() {
        return run;
    }

    Optional<Long> find(long place, long trace, LongPredicate wanted) {
        return run.mayHold(place, trace) ? urls.find(place, wanted) : Optional.empty();
    }

    /** Writes the next row of the run. */
    void step(Sql sql) {
        int from = done;
        done = PlacedRun.endOfRow(places, from);
        ByteBuffer row = ByteBuffer.allocate((done - from) * PlacedRun.ENTRY);
        for (int at = from; at < done; at++) {
            if (at == from || places[at] != places[at - 1]) {
                long place = places[at];
                urls.find(place, url -> {
                    row.putLong(place).putLong(url);
                    return false;
                });
            }
        }
        run.write(sql, places[from], row.array());
    }
}
