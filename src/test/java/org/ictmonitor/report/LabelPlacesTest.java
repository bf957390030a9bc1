package org.ictmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.report.LabelPlaces.Place;
import org.junit.jupiter.api.Test;

class LabelPlacesTest {
    private static final double LETTER = 6.6;
    private static final double LINE = 13;
    private static final int WIDE = 600;

    private final LabelPlaces places = new LabelPlaces(0, WIDE, 400);

    @Test
    void a_name_stands_beside_its_point_and_to_the_left_of_one_at_the_right_edge() {
        assertThat(places.of("Zoom", 100, 200)).contains(new Place(108, 203.5, false));
        assertThat(places.of("Zoom", 590, 200)).contains(new Place(590 - 8 - 4 * LETTER, 203.5, false));
    }

    @Test
    void a_name_that_stands_off_its_point_is_led_to_it() {
        places.of("Zoom", 100, 200);
        places.of("Skype", 100, 200);
        places.of("Signal", 100, 200);
        assertThat(places.of("TikTok", 100, 200)).get().extracting(Place::away).isEqualTo(true);
    }

    /** Most tools that respondents use are named on no portal, so that their points lie along the bottom. */
    @Test
    void a_crowd_of_points_on_the_bottom_line_is_named_without_two_names_over_each_other() {
        List<Place> found = new ArrayList<>();
        String name = "Personal page on Facebook";
        for (int at = 0; at < 20; at++) {
            places.point(180 + 9 * at, 390, 4);
        }
        for (int at = 0; at < 20; at++) {
            Optional<Place> place = places.of(name, 180 + 9 * at, 390);
            assertThat(place).as("point %d", at).isPresent();
            place.ifPresent(found::add);
        }
        double wide = name.length() * LETTER;
        for (int first = 0; first < found.size(); first++) {
            for (Place other : found.subList(first + 1, found.size())) {
                Place one = found.get(first);
                assertThat(Math.abs(one.x() - other.x()) >= wide || Math.abs(one.y() - other.y()) >= LINE)
                        .as("%s over %s", one, other)
                        .isTrue();
            }
            assertThat(found.get(first).x()).isBetween(0.0, WIDE - wide);
        }
    }

    @Test
    void a_name_without_room_has_no_place() {
        assertThat(new LabelPlaces(0, 30, 400).of("Personal page on Facebook", 10, 200))
                .isEmpty();
    }
}
