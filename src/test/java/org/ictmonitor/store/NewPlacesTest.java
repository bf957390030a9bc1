package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** URLs by their places in memory, and the filter of those in the index. */
class NewPlacesTest {
    @Test
    void the_urls_of_a_place_are_asked_one_after_the_other() {
        NewPlaces places = new NewPlaces();
        places.add(7, 1);
        places.add(-7, 2);
        places.add(7, 3);
        List<Long> asked = new ArrayList<>();
        assertThat(places.find(7, url -> !asked.add(url))).isEmpty();
        assertThat(asked).containsExactly(1L, 3L);
        assertThat(places.find(7, url -> url == 3)).isEqualTo(Optional.of(3L));
        assertThat(places.find(8, url -> true)).isEmpty();
    }

    @Test
    void they_are_found_however_many_there_are_and_stand_in_order_when_asked_for() {
        NewPlaces places = new NewPlaces();
        LongStream.range(0, 10_000).forEach(url -> places.add(place(url), url));
        LongStream.range(0, 10_000)
                .forEach(url -> assertThat(places.find(place(url), known -> known == url))
                        .hasValue(url));
        NewPlaces ordered = places.inOrder();
        assertThat(LongStream.range(0, 10_000)
                        .map(at -> ordered.place((int) at))
                        .toArray())
                .isSorted();
        assertThat(LongStream.range(0, 10_000)
                        .map(at -> ordered.url((int) at))
                        .sorted()
                        .toArray())
                .containsExactly(LongStream.range(0, 10_000).toArray());
    }

    /** In both directions, some at the same place. */
    private static long place(long url) {
        return ((url % 2 == 0 ? 1 : -1) * (url / 3)) << 20;
    }

    @Test
    void a_filter_never_denies_what_was_added_and_seldom_holds_what_was_not() {
        PlaceFilter filter = new PlaceFilter();
        int many = 1_000_000; // so that a second and a third one begin
        LongStream.range(0, many).forEach(number -> filter.add(number << 20));
        assertThat(LongStream.range(0, many).allMatch(number -> filter.mayHold(number << 20)))
                .isTrue();
        assertThat(LongStream.range(many, 2L * many)
                        .filter(number -> filter.mayHold(number << 20))
                        .count())
                .isLessThan(many / 25);
    }
}
