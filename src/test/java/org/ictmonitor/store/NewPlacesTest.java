package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** URLs by their places in memory. */
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
    void they_are_found_however_many_there_are_and_their_places_are_given_in_order() {
        NewPlaces places = new NewPlaces();
        LongStream.range(0, 10_000).forEach(url -> places.add(place(url), url));
        LongStream.range(0, 10_000)
                .forEach(url -> assertThat(places.find(place(url), known -> known == url))
                        .hasValue(url));
        assertThat(places.sorted())
                .isSorted()
                .containsExactlyInAnyOrder(
                        LongStream.range(0, 10_000).map(NewPlacesTest::place).toArray());
    }

    /** In both directions, some at the same place. */
    private static long place(long url) {
        return ((url % 2 == 0 ? 1 : -1) * (url / 3)) << 20;
    }
}
