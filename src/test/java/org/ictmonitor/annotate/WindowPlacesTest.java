package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ictmonitor.annotate.WindowPlaces.Place;
import org.junit.jupiter.api.Test;

class WindowPlacesTest {
    private static final PurposeReader READER = PurposeTraining.reader();

    @Test
    void words_signs_and_mentions_stand_in_their_order() {
        assertThat(READER.seen("«Пишіть у Viber», 5 разів", "uk").places())
                .extracting(place -> place.names().get(0))
                .containsExactly("w=«", "w=писати", "w=у", "w=<tool>", "w=»", "w=,", "w=<number>", "w=раз");
    }

    @Test
    void a_mention_is_told_by_its_code_and_family_and_how_it_is_written() {
        List<Place> places = READER.seen("Пишіть: centr@example.org", "uk").places();
        assertThat(places.get(2)).isEqualTo(new Place(List.of("w=<address>", "c=email", "f=email"), true));
    }

    @Test
    void a_word_brings_its_stem_its_form_as_a_verb_and_what_it_is_about() {
        assertThat(READER.seen("Зареєструйтеся у Дії", "uk").places().get(0).names())
                .startsWith("w=зареєструватися", "s=зареє", "v=impr")
                .anyMatch(name -> name.startsWith("r="));
    }

    @Test
    void of_a_long_sentence_the_first_eighty_places_are_read() {
        assertThat(READER.seen("Viber, ".repeat(60), "uk").places()).hasSize(80);
    }
}
