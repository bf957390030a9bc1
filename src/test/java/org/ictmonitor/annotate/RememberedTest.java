package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final List<String> looked = new ArrayList<>();

    private int length(String word) {
        looked.add(word);
        return word.length();
    }

    @Test
    void a_thing_that_comes_again_is_looked_at_once() {
        Remembered<String, Integer> known = new Remembered<>(8);
        assertThat(known.of("слово", this::length)).isEqualTo(5);
        assertThat(known.of("слово", this::length)).isEqualTo(5);
        assertThat(looked).containsExactly("слово");
    }

    @Test
    void things_that_fall_on_one_place_are_told_apart() {
        Remembered<String, Integer> known = new Remembered<>(1);
        assertThat(known.of("слово", this::length)).isEqualTo(5);
        assertThat(known.of("ні", this::length)).isEqualTo(2);
        assertThat(known.of("слово", this::length)).isEqualTo(5);
        assertThat(looked).containsExactly("слово", "ні", "слово");
    }
}
