package org.ictmonitor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    /** R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilson_intervals_are_those_that_newcombe_published(long portals, long of, double low, double high) {
        assertThat(Shares.of(portals, of).getFirst()).isEqualTo((double) portals / of);
        assertThat((double) Shares.of(portals, of).get(1)).isCloseTo(low, within(0.00005));
        assertThat((double) Shares.of(portals, of).get(2)).isCloseTo(high, within(0.00005));
    }

    @Test
    void nothing_reached_has_no_share() {
        assertThat(Shares.of(0, 0)).containsOnly("");
    }
}
