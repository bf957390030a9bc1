package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a key begins never says more about its place than the key itself. */
class KeyBeginningTest {
    private static String key(String text) {
        SortKey key = new SortKey();
        key.forwards(PackedText.of(text), 0, text.length());
        return key.written();
    }

    private static int whole(String text) {
        return KeyBeginning.of(key(text), false);
    }

    @Test
    void beginnings_rise_as_the_keys_do() {
        List<String> rising = List.of(
                "", "2", "2022", "viber", "zoom", "а", "а б", "аб", "ґа", "є", "є а", "їжа", "я", "яяяя", "ą", "яą");
        List<String> sorted = rising.stream()
                .sorted((one, other) -> key(one).compareTo(key(other)))
                .toList();
        assertThat(sorted).isSortedAccordingTo((one, other) -> Integer.compareUnsigned(whole(one), whole(other)));
    }

    @Test
    void a_key_that_may_go_on_is_placed_before_all_that_it_can_become() {
        for (String known : List.of("", "у", "у гр", "група в")) {
            int bound = KeyBeginning.of(key(known), true);
            for (String more : List.of("", " а", " яяя", "яяя")) {
                assertThat(Integer.compareUnsigned(bound, whole(known + more)))
                        .as("%s before %s", known, known + more)
                        .isNotPositive();
            }
        }
    }

    @Test
    void only_short_keys_of_known_letters_are_whole() {
        assertThat(KeyBeginning.isWhole(whole(""))).isTrue();
        assertThat(KeyBeginning.isWhole(whole("у нас"))).isFalse();
        assertThat(KeyBeginning.isWhole(whole("у на"))).isTrue();
        assertThat(KeyBeginning.isWhole(whole("ą")))
                .as("ą and č have one number")
                .isFalse();
        assertThat(KeyBeginning.isWhole(KeyBeginning.of("", true))).isFalse();
        assertThat(KeyBeginning.isWhole(KeyBeginning.of(key("у"), true))).isFalse();
    }
}
