package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.index.Corpus.reading;
import static org.ictmonitor.index.Corpus.version;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.MentionFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Full text search: pages, the best first. */
class SearchTest {
    @TempDir
    private Path folder;

    private final Words words = new LetterWords();

    @BeforeEach
    void index() {
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            indexer.add(
                    version(1, "https://b.example/1", "b", 1, 1, Optional.of(LocalDate.of(2022, 3, 9))),
                    reading("Консультація онлайн.", "Запис на консультацію у [Zoom|zoom|provide]."));
            indexer.add(
                    version(2, "https://a.example/2", "a", 1, 1),
                    reading("[Zoom|zoom|provide] для занять.", "Є консультації."));
            indexer.add(
                    version(3, "https://a.example/1", "a", 1, 2, Optional.of(LocalDate.of(2022, 5, 1))),
                    reading("Про консультації.", "uk footer: Інше."));
            indexer.commit(3);
        }
    }

    private List<String> hits(String query) {
        try (PageSearch search = PageSearch.open(folder, words)) {
            return search.search(query, MentionFilter.all(1), 10).hits().stream()
                    .map(hit -> hit.url().substring("https://".length()) + " " + hit.sentences() + " " + hit.sentence())
                    .toList();
        }
    }

    @Test
    void pages_with_more_matches_come_first_and_equal_ones_by_portal_and_address() {
        assertThat(hits("консультація"))
                .containsExactly(
                        "b.example/1 2 Консультація онлайн.",
                        "a.example/1 1 Про консультації.",
                        "a.example/2 1 Є консультації.");
    }

    @Test
    void the_best_sentence_is_the_one_that_has_most_of_the_query() {
        assertThat(hits("консультація OR #zoom").getFirst()).isEqualTo("b.example/1 2 Запис на консультацію у Zoom.");
    }

    @Test
    void all_words_must_be_in_one_sentence() {
        assertThat(hits("консультація #zoom")).containsExactly("b.example/1 1 Запис на консультацію у Zoom.");
        assertThat(hits("консультація -онлайн portal:b"))
                .containsExactly("b.example/1 1 Запис на консультацію у Zoom.");
    }

    @Test
    void months_can_be_asked_for_one_by_one_and_in_ranges() {
        assertThat(hits("консультація month:2022-05")).hasSize(1);
        assertThat(hits("консультація month:[2022-01 TO 2022-12]")).hasSize(2);
        assertThat(hits("консультація month:[2022-04 TO *]")).hasSize(1);
        assertThat(hits("консультація month:undated")).hasSize(1);
    }

    @Test
    void patterns_and_misspellings_go_by_forms() {
        assertThat(hits("консультаці?")).hasSize(3);
        assertThat(hits("консултація~")).isNotEmpty();
        assertThat(hits("зоо*")).isEmpty();
    }

    @Test
    void a_hit_says_where_it_is_and_the_total_is_that_of_all() {
        try (PageSearch search = PageSearch.open(folder, words)) {
            SearchResult result = search.search("консультація", MentionFilter.all(1), 1);
            assertThat(result.total()).isEqualTo(3);
            assertThat(result.hits())
                    .containsExactly(new SearchHit(
                            1,
                            "https://b.example/1",
                            "b",
                            "Title of https://b.example/1",
                            "2022-03",
                            "uk",
                            2,
                            2.0,
                            "Консультація онлайн."));
            assertThat(search.search("консультація", MentionFilter.all(2), 9).total())
                    .isEqualTo(1);
        }
    }
}
