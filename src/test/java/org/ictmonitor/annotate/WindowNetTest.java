package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.ictmonitor.annotate.WindowPlaces.Place;
import org.junit.jupiter.api.Test;

/** Nets of one number and one filter, so that what they say can be worked out by hand. */
class WindowNetTest {
    private static final Place WORD = new Place(List.of("w=word"), false);
    private static final Place TOOL = new Place(List.of("w=<tool>"), true);
    private static final Place OTHER = new Place(List.of("w=new", "s=word"), false);

    /** A filter that sees a place less what follows it; the first outcome goes by the strongest, the second twice by mentions less 0.25. */
    private static final WindowNet NET = new WindowNet(
            Map.of(
                    "w=word",
                    new byte[] {100},
                    "w=<tool>",
                    new byte[] {50},
                    "s=word",
                    new byte[] {80},
                    WindowNet.UNKNOWN,
                    new byte[] {-20}),
            new int[] {0, 100, -100},
            new int[] {0},
            new int[] {100, 0, 0, 200},
            new int[] {0, -25});

    @Test
    void the_same_words_in_another_order_say_something_else() {
        // the word less the tool is 0.5, the tool alone 0.5
        assertThat(NET.scores(List.of(WORD, TOOL))).containsExactly(50, 75);
        // the tool less the word is nothing, the word alone 1
        assertThat(NET.scores(List.of(TOOL, WORD))).containsExactly(100, -25);
    }

    @Test
    void what_is_seen_at_several_mentions_counts_as_their_mean() {
        // 0.5 less 1 is nothing at the first tool, 0.5 at the last
        assertThat(NET.scores(List.of(TOOL, WORD, TOOL))).containsExactly(50, 50 - 25);
    }

    @Test
    void a_new_word_is_read_by_what_it_is_like() {
        // 0.8 less 0.2 for being new
        assertThat(NET.scores(List.of(OTHER))).containsExactly(60, -25);
    }

    @Test
    void nothing_leaves_the_leanings() {
        assertThat(NET.scores(List.of())).containsExactly(0, -25);
    }

    @Test
    void a_file_without_a_layer_names_it() {
        String bars = "bars\t" + Base64.getEncoder().encodeToString(new byte[] {1}) + "\n";
        assertThatThrownBy(() -> WindowNet.of("# nothing\n" + bars))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("windows");
    }

    /** Whether the tool stands before the word or behind it, which no bag of words tells. */
    @Test
    void training_learns_an_order_and_gives_the_same_net_each_time() {
        List<WindowTraining.Taught> taught = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            taught.add(new WindowTraining.Taught(i % 2, i % 2 == 0 ? List.of(WORD, TOOL) : List.of(TOOL, WORD)));
        }
        String text = WindowTraining.train(taught, 2, "two orders");
        WindowNet net = WindowNet.of(text);
        assertThat(LinearModel.best(net.scores(List.of(WORD, TOOL)))).isZero();
        assertThat(LinearModel.best(net.scores(List.of(TOOL, WORD)))).isOne();
        assertThat(WindowTraining.train(taught, 2, "two orders")).isEqualTo(text);
    }
}
