package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlaceFilterTest {
    private static final int PLACES = 1 << 16;

    /** Neighbours of one host, as places are, with gaps of one; from below 0 to above it. */
    private static long place(long number) {
        return (2 * number - PLACES) << 20;
    }

    private static PlaceFilter full() {
        PlaceFilter filter = new PlaceFilter(PLACES / PlacedRun.ROW + 1);
        for (int number = 0; number < PLACES; number++) {
            if (number % PlacedRun.ROW == 0) {
                filter.row(place(number));
            }
            filter.add(place(number));
        }
        return filter;
    }

    private static boolean mayHold(PlaceFilter filter, long place) {
        return filter.mayHold(place, PlaceFilter.trace(place));
    }

    @Test
    void no_place_that_was_added_is_denied_in_whatever_order_they_are_looked_for() {
        PlaceFilter filter = full();
        assertThat(LongStream.range(0, PLACES)).allMatch(number -> mayHold(filter, place(number)));
        assertThat(LongStream.range(0, PLACES)).allMatch(number -> mayHold(filter, place(number * 40_503 % PLACES)));
    }

    /** A Bloom filter of 1,024 bits with 6 marks for each of 60 places comes to 7 in 10,000. */
    @Test
    void of_those_that_were_not_one_in_a_thousand_at_most_is_said_to_be_there() {
        PlaceFilter filter = full();
        long strangers = 0;
        for (int number = 0; number < PLACES; number++) {
            for (int nextTo = 1; nextTo <= 16; nextTo++) {
                strangers += mayHold(filter, place(number) + nextTo) ? 1 : 0;
            }
        }
        assertThat(strangers).isBetween(1L, 16L * PLACES / 1000);
    }

    @Test
    void it_holds_nothing_without_rows_nor_before_the_first_one() {
        PlaceFilter filter = new PlaceFilter(0);
        assertThat(mayHold(filter, 7)).isFalse();
        filter.row(7);
        filter.add(7);
        assertThat(mayHold(filter, 7)).isTrue();
        assertThat(mayHold(filter, 8)).isFalse();
        assertThat(mayHold(filter, -7)).isFalse();
    }

    @Test
    void it_has_room_for_more_rows_than_were_expected() {
        PlaceFilter filter = new PlaceFilter(1);
        for (long row = 0; row < 100; row++) {
            filter.row(1000 * row);
            filter.add(1000 * row + 3);
        }
        assertThat(LongStream.range(0, 100)).allMatch(row -> mayHold(filter, 1000 * row + 3));
    }
}
