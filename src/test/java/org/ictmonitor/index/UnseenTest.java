package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Mentions that the text does not show are kept beside it and come back as they were. */
class UnseenTest {
    @Test
    void any_signs_of_a_page_come_back() {
        List<Unseen> all = List.of(
                new Unseen(0, List.of("#viber", "#viber|inform"), "viber://chat?number=%2B380"),
                new Unseen(0, List.of("#zoom"), ""),
                new Unseen(17, List.of("#telegram"), "наш\tканал\n3\t🙂"));
        assertThat(Unseen.read(Unseen.written(all))).isEqualTo(all);
        assertThat(Unseen.read(Unseen.written(List.of()))).isEmpty();
    }
}
