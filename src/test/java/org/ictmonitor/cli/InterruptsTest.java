package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptsTest {
    @Test
    void one_that_comes_before_the_round_is_open_stops_it_as_soon_as_it_is() {
        Interrupts interrupts = new Interrupts();
        List<Boolean> atOnce = new ArrayList<>();
        interrupts.interrupted();
        interrupts.stop(atOnce::add);
        assertThat(atOnce).containsExactly(false);
        interrupts.interrupted();
        assertThat(atOnce).containsExactly(false, true);
        assertThat(interrupts.any()).isTrue();
    }

    @Test
    void without_one_nothing_is_stopped() {
        Interrupts interrupts = new Interrupts();
        interrupts.stop(atOnce -> {
            throw new AssertionError("stopped");
        });
        assertThat(interrupts.any()).isFalse();
    }
}
