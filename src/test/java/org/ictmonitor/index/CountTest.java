package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ictmonitor.index.Corpus.reading;
import static org.ictmonitor.index.Corpus.version;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Purpose;
import org.ictmonitor.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables over a corpus that can be counted by hand. */
class CountTest {
    @TempDir
    private Path folder;

    private final Words words = new LetterWords();

    @BeforeEach
    void index() {
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            indexer.add(
                    version(1, "https://a.example/1", "podil", 1, 1, Optional.of(LocalDate.of(2022, 3, 9))),
                    reading(
                            "[Вайбер|viber|inform] і [вайбер|viber|inform] та [спільнота|viber.community|communicate].",
                            "uk footer: [>https://t.me/x|telegram|inform]"));
            indexer.add(
                    version(2, "https://a.example/2", "podil", 1, 1, Optional.of(LocalDate.of(2021, 12, 31))),
                    reading("ru main: [Чат|viber.chat|communicate] и [Дия|diia|registration]."));
            indexer.add(version(3, "https://b.example/", "centre", 1, 1), reading("[Viber|viber|inform]", "Нічого."));
            indexer.add(version(4, "https://b.example/4", "centre", 1, 1), reading());
            indexer.commit(4);
        }
    }

    private List<String> cells(MentionFilter filter, Dimension... by) {
        try (PageSearch search = PageSearch.open(folder, words)) {
            return search.count(filter, List.of(by)).stream()
                    .map(CountTest::shown)
                    .toList();
        }
    }

    private static String shown(Cell cell) {
        return String.join(" ", cell.key()) + ": " + cell.mentions() + " " + cell.pages() + " " + cell.portals();
    }

    @Test
    void a_mention_counts_for_its_code_and_for_those_above_it() {
        assertThat(cells(MentionFilter.all(1), Dimension.CODE))
                .as("mentions, pages, portals")
                .containsExactly(
                        "diia: 1 1 1",
                        "telegram: 1 1 1",
                        "viber: 5 3 2",
                        "viber.chat: 1 1 1",
                        "viber.community: 1 1 1");
    }

    @Test
    void without_the_code_a_mention_counts_once() {
        assertThat(cells(MentionFilter.all(1))).containsExactly(": 7 3 2");
        assertThat(cells(MentionFilter.all(1), Dimension.PURPOSE))
                .containsExactly("communicate: 2 2 1", "inform: 4 2 2", "none: 1 1 1");
    }

    @Test
    void every_dimension_of_the_index_can_be_grouped_by() {
        assertThat(cells(MentionFilter.all(1), Dimension.PORTAL, Dimension.MONTH))
                .containsExactly("centre undated: 1 1 1", "podil 2021-12: 2 1 1", "podil 2022-03: 4 1 1");
        assertThat(cells(MentionFilter.all(1), Dimension.LANG, Dimension.ZONE, Dimension.ROUND))
                .containsExactly("ru main 1: 2 1 1", "uk footer 1: 1 1 1", "uk main 1: 4 2 2");
        assertThat(cells(MentionFilter.all(1), Dimension.ASPECT)).containsExactly("none: 6 3 2", "registration: 1 1 1");
    }

    @Test
    void a_filter_on_codes_hides_the_cells_of_the_codes_above() {
        MentionFilter chats = filter(Set.of(new Code("viber.chat")), Set.of(), Set.of(), Set.of(), Optional.empty());
        assertThat(cells(chats, Dimension.CODE)).containsExactly("viber.chat: 1 1 1");
        MentionFilter viber = filter(Set.of(new Code("viber")), Set.of(), Set.of(), Set.of(), Optional.empty());
        assertThat(cells(viber, Dimension.CODE))
                .containsExactly("viber: 5 3 2", "viber.chat: 1 1 1", "viber.community: 1 1 1");
    }

    @Test
    void filters_hold_together() {
        assertThat(cells(filter(Set.of(), Set.of(Purpose.INFORM), Set.of("podil"), Set.of(), Optional.of(false))))
                .containsExactly(": 2 1 1");
        assertThat(cells(filter(Set.of(), Set.of(), Set.of(), Set.of("2021-12", "undated"), Optional.empty())))
                .containsExactly(": 3 2 2");
        assertThat(cells(filter(Set.of(), Set.of(), Set.of("nowhere"), Set.of(), Optional.empty())))
                .isEmpty();
    }

    private static MentionFilter filter(
            Set<Code> codes,
            Set<Purpose> purposes,
            Set<String> portals,
            Set<String> months,
            Optional<Boolean> template) {
        return new MentionFilter(1, codes, purposes, Set.<Aspect>of(), portals, Set.of(), months, template);
    }

    @Test
    void a_round_that_a_version_was_extended_to_has_it_and_no_other_round() {
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            indexer.extend(version(3, "https://b.example/", "centre", 1, 2));
            indexer.add(version(5, "https://a.example/2", "podil", 2, 2), reading("[Зум|zoom|provide]"));
            indexer.commit(6);
        }
        assertThat(cells(MentionFilter.all(1))).containsExactly(": 7 3 2");
        assertThat(cells(MentionFilter.all(2), Dimension.CODE)).containsExactly("viber: 1 1 1", "zoom: 1 1 1");
        assertThat(cells(MentionFilter.all(3))).isEmpty();
        try (PageSearch search = PageSearch.open(folder, words)) {
            assertThat(search.pagesByPortal(1)).isEqualTo(Map.of("podil", 2L, "centre", 2L));
            assertThat(search.pagesByPortal(2)).isEqualTo(Map.of("podil", 1L, "centre", 1L));
            assertThat(search.pages(MentionFilter.all(2))).isEqualTo(2);
        }
    }

    @Test
    void replacing_and_deleting_leave_no_trace() {
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            indexer.replace(version(1, "https://a.example/1", "podil", 1, 1), reading("[Пошта|email|communicate]"));
            indexer.delete(3);
            indexer.commit(4);
        }
        assertThat(cells(MentionFilter.all(1), Dimension.CODE))
                .containsExactly("diia: 1 1 1", "email: 1 1 1", "viber: 1 1 1", "viber.chat: 1 1 1");
    }

    @Test
    void the_status_counts_codes_as_they_are() {
        try (PageSearch search = PageSearch.open(folder, words)) {
            IndexStatus status = search.status(1);
            assertThat(status.versions()).isEqualTo(4);
            assertThat(status.highestCapture()).hasValue(4);
            assertThat(status.tallies().stream().collect(Collectors.toMap(t -> t, MentionTally::mentions)))
                    .hasSize(5)
                    .containsKey(new MentionTally(new Code("viber"), Purpose.INFORM, Zone.MAIN, 3))
                    .containsKey(new MentionTally(new Code("telegram"), Purpose.INFORM, Zone.FOOTER, 1));
        }
    }

    @Test
    void what_only_portals_have_is_not_grouped_by_here() {
        assertThatThrownBy(() -> cells(MentionFilter.all(1), Dimension.DISTRICT))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("group by portal");
    }
}
