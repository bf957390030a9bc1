package org.ictmonitor.analysis.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ictmonitor.Code;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.reliability.Validation.Score;
import org.junit.jupiter.api.Test;

/** A sample of ten sentences in two strata, weighed and counted by hand. */
class ValidationTest {
    private static final Code VIBER = new Code("viber");
    private static final Code CHAT = new Code("viber.chat");

    /** Six sentences stand for two each, and the tagger has the code; four stand for twenty each, and it has not. */
    private static final SampleKey KEY = SampleKey.of("small", 1, "abc", 1, 92, Map.of("viber", 12L), units());

    private static List<SampledUnit> units() {
        List<SampledUnit> units = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            boolean tagged = i < 6;
            units.add(new SampledUnit(
                    "u" + i,
                    tagged ? "viber" : "none",
                    tagged ? 2 : 20,
                    "http://x.example/" + i,
                    "x",
                    "uk",
                    "main",
                    0,
                    tagged ? Set.of(CHAT) : Set.of()));
        }
        return units;
    }

    /** A coder who marks these units with the code and the others with nothing; {@code blank} units stay uncoded. */
    private static CodedSheet coder(String name, Code code, Set<Integer> marked, Set<Integer> blank) {
        Map<String, CodedSheet.Unit> units = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            if (!blank.contains(i)) {
                units.put("u" + i, new CodedSheet.Unit(marked.contains(i) ? Set.of(code) : Set.of(), Optional.empty()));
            }
        }
        return CodedSheet.of(name, units);
    }

    private static Score score(Validation validation, Code code) {
        return validation.scores().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void precision_and_recall_weigh_each_sentence_by_what_it_stands_for() {
        // right: 0..4, wrong: 5, missed: 6
        Validation validation = new Validation(KEY, List.of(coder("a", CHAT, Set.of(0, 1, 2, 3, 4, 6), Set.of())), 1);
        Score viber = score(validation, VIBER);
        assertThat(viber.precision().orElseThrow().value()).isEqualTo(10 / 12.0, within(1e-12));
        assertThat(viber.recall().orElseThrow().value()).isEqualTo(10 / 30.0, within(1e-12));
        // five weights of 2 and one of 20: 30² over 20 + 400
        assertThat(viber.recall()).isEqualTo(WilsonInterval.of(1 / 3.0, 900 / 420.0));
        assertThat(viber.table().specificity().orElseThrow().value()).isEqualTo(60 / 62.0, within(1e-12));
        // (12/92 + 60/62 − 1) / (1/3 + 60/62 − 1)
        List<Object> row = validation.table(List.of(viber)).rows().getFirst();
        assertThat((Double) row.get(11)).isEqualTo(12 / 92.0, within(1e-12));
        assertThat((Double) row.get(12))
                .isEqualTo((12 / 92.0 + 60 / 62.0 - 1) / (1 / 3.0 + 60 / 62.0 - 1), within(1e-9));
        assertThat(row.get(15)).isEqualTo("");
    }

    @Test
    void a_kind_counts_for_its_family_and_not_the_other_way_round() {
        Validation validation = new Validation(KEY, List.of(coder("a", VIBER, Set.of(0, 1), Set.of())), 1);
        assertThat(score(validation, VIBER).table().right()).isEqualTo(2);
        assertThat(score(validation, CHAT).table().right()).isZero();
        assertThat(score(validation, CHAT).recall()).isEmpty();
    }

    @Test
    void what_stays_uncoded_is_made_up_for_within_its_stratum() {
        Validation validation =
                new Validation(KEY, List.of(coder("a", CHAT, Set.of(0, 1, 2, 6), Set.of(3, 4, 5, 8, 9))), 1);
        // three coded sentences now stand for four each, two for forty each
        assertThat(score(validation, VIBER).recall().orElseThrow().value()).isEqualTo(12 / 52.0, within(1e-12));
        assertThat(validation.coded()).isEqualTo(5);
    }

    @Test
    void the_majority_counts_and_a_tie_leaves_the_sentence_out() {
        CodedSheet one = coder("a", CHAT, Set.of(0, 1), Set.of());
        CodedSheet other = coder("b", CHAT, Set.of(1, 2), Set.of());
        CodedSheet third = coder("c", CHAT, Set.of(0), Set.of(1, 2));
        Score score = score(new Validation(KEY, List.of(one, other, third), 1), VIBER);
        // 0: two of three; 1: both; 2: a tie
        assertThat(score.table().units()).isEqualTo(9);
        assertThat(score.table().gold()).isEqualTo(2);
    }

    @Test
    void a_share_outside_of_0_to_1_is_clamped_and_says_so() {
        List<WeightedTable.Unit> units = Stream.concat(
                        Stream.generate(() -> new WeightedTable.Unit("a", 1, true, true))
                                .limit(9),
                        Stream.of(
                                new WeightedTable.Unit("a", 1, true, false),
                                new WeightedTable.Unit("b", 1, false, true),
                                new WeightedTable.Unit("b", 1, false, false),
                                new WeightedTable.Unit("b", 1, false, false),
                                new WeightedTable.Unit("b", 1, false, false)))
                .toList();
        // sensitivity 0.9, specificity 0.75: a share of 0.1 is less than its errors alone would give
        RoganGladen low = RoganGladen.of(0.1, WeightedTable.of(units), 1);
        assertThat(low.clamped()).isTrue();
        assertThat(low.share().orElseThrow().value()).isZero();
        RoganGladen within = RoganGladen.of(0.5, WeightedTable.of(units), 1);
        assertThat(within.clamped()).isFalse();
        assertThat(within.share().orElseThrow().value()).isEqualTo(0.25 / 0.65, within(1e-12));
    }

    @Test
    void an_instrument_no_better_than_chance_corrects_nothing() {
        List<WeightedTable.Unit> units =
                List.of(new WeightedTable.Unit("a", 1, true, false), new WeightedTable.Unit("a", 1, false, true));
        assertThat(RoganGladen.of(0.5, WeightedTable.of(units), 1).share()).isEmpty();
    }

    @Test
    void each_stratum_gives_as_many_and_a_small_one_all_that_it_has() {
        Map<String, Integer> sizes = new TreeMap<>(Map.of("a", 2, "b", 100, "c", 100));
        assertThat(Allocation.equal(sizes, 12)).containsOnly(Map.entry("a", 2), Map.entry("b", 5), Map.entry("c", 5));
        assertThat(Allocation.equal(Map.of("a", 2), 12)).containsOnly(Map.entry("a", 2));
        assertThatThrownBy(() -> Allocation.equal(sizes, 2))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("3 strata and only 2 sentences");
    }
}
