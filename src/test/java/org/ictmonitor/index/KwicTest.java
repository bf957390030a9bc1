package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ictmonitor.index.Corpus.reading;
import static org.ictmonitor.index.Corpus.version;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ictmonitor.Code;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a researcher sees of a concordance, line by line. */
class KwicTest {
    private static final MentionFilter ALL = MentionFilter.all(1);

    @TempDir
    private Path folder;

    private PageSearch search;

    @BeforeEach
    void index() {
        Words words = new LetterWords();
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            indexer.add(
                    version(1, "https://podil.example/a", "podil", 1, 1),
                    reading(
                            "Приєднуйтесь: у нашій [спільноті у Вайбері|viber.community|communicate] можна поставити"
                                    + " питання.",
                            "Запис на консультацію через [Zoom|zoom|provide] відкрито.",
                            "uk footer: Ми у мережах [>viber://chat?number=1|viber|communicate]"
                                    + "[>https://t.me/podil|telegram|inform]"));
            indexer.add(
                    version(2, "https://centre.example/b", "centre", 1, 1),
                    reading(
                            "[Вайбер|viber|inform] групі не потрібен, а консультації є онлайн.",
                            "ru main: Пишите в группе [Viber|viber.chat|communicate] или на [почту|email|communicate].",
                            "Онлайн-консультація триває годину."));
            indexer.commit(2);
        }
        search = PageSearch.open(folder, words);
    }

    @AfterEach
    void close() {
        search.close();
    }

    private List<String> lines(String query) {
        return lines(query, ALL, KwicOptions.first(50, 30));
    }

    private List<String> lines(String query, MentionFilter filter, KwicOptions options) {
        return search.kwic(query, filter, options).lines().stream()
                .map(line -> line.left() + "[" + line.node() + "]" + line.right())
                .toList();
    }

    @Test
    void a_code_shows_the_whole_mention_and_counts_the_codes_below_it() {
        assertThat(lines("#viber"))
                .containsExactly(
                        "[Вайбер] групі не потрібен, а",
                        "Пишите в группе [Viber] или на почту.",
                        "Приєднуйтесь: у нашій [спільноті у Вайбері] можна поставити питання.",
                        "Ми у мережах [viber://chat?number=1]");
    }

    @Test
    void a_word_stands_for_all_its_forms_in_any_of_the_languages() {
        assertThat(lines("консультація"))
                .containsExactly(
                        "Вайбер групі не потрібен, а [консультації] є онлайн.",
                        "Онлайн-[консультація] триває годину.",
                        "Запис на [консультацію] через Zoom відкрито.");
        assertThat(lines("группа")).containsExactly("Пишите в [группе] Viber или на почту.");
    }

    @Test
    void a_form_stands_for_itself_alone() {
        assertThat(lines("form:Консультації")).containsExactly("Вайбер групі не потрібен, а [консультації] є онлайн.");
        assertThat(lines("консультаці*")).hasSize(3);
        assertThat(lines("*льноті")).containsExactly("Приєднуйтесь: у нашій [спільноті] у Вайбері можна поставити");
    }

    @Test
    void a_phrase_and_a_word_with_a_hyphen_are_found_in_their_order() {
        assertThat(lines("\"спільнота у вайбер\""))
                .containsExactly("Приєднуйтесь: у нашій [спільноті у Вайбері] можна поставити питання.");
        assertThat(lines("онлайн-консультації")).containsExactly("[Онлайн-консультація] триває годину.");
        assertThat(lines("\"вайбер спільнота\"")).isEmpty();
    }

    @Test
    void near_shows_all_from_the_first_of_its_parts_to_the_last() {
        assertThat(lines("near(#zoom, консультація, 2)"))
                .containsExactly("Запис на [консультацію через Zoom] відкрито.");
        assertThat(lines("near(#zoom, консультація, 1)")).isEmpty();
        assertThat(lines("near(\"у нашій\", питання, 7)"))
                .containsExactly("Приєднуйтесь: [у нашій спільноті у Вайбері можна поставити питання].");
    }

    @Test
    void context_is_cut_between_words_and_ends_with_the_sentence() {
        assertThat(lines("вайбер", ALL, KwicOptions.first(50, 12)))
                .containsExactly("[Вайбер] групі не", "спільноті у [Вайбері] можна");
    }

    @Test
    void lines_can_be_ordered_by_what_stands_beside() {
        assertThat(lines("#viber", ALL, new KwicOptions(50, 9, KwicOrder.RIGHT, OptionalLong.empty())))
                .containsExactly(
                        "мережах [viber://chat?number=1]",
                        "[Вайбер] групі не",
                        "в группе [Viber] или на",
                        "у нашій [спільноті у Вайбері] можна");
        assertThat(lines("#viber", ALL, new KwicOptions(2, 20, KwicOrder.LEFT, OptionalLong.empty())))
                .containsExactly("[Вайбер] групі не потрібен,", "Пишите в группе [Viber] или на почту.");
    }

    @Test
    void a_sample_is_the_same_for_the_same_seed_and_the_total_is_that_of_all() {
        KwicOptions sample = new KwicOptions(2, 20, KwicOrder.PLACE, OptionalLong.of(7));
        Concordance first = search.kwic("#viber", ALL, sample);
        assertThat(first.total()).isEqualTo(4);
        assertThat(first.sentences()).isEqualTo(4);
        assertThat(first.lines())
                .hasSize(2)
                .isEqualTo(search.kwic("#viber", ALL, sample).lines());
        assertThat(search.kwic("#viber", ALL, KwicOptions.first(50, 20)).lines())
                .containsAll(first.lines());
    }

    @Test
    void properties_and_filters_narrow_the_lines() {
        assertThat(lines("#viber|inform")).containsExactly("[Вайбер] групі не потрібен, а");
        assertThat(lines("#viber AND purpose:inform"))
                .as("a mention of another tool in the same sentence may have the purpose")
                .containsExactly("[Вайбер] групі не потрібен, а", "Ми у мережах [viber://chat?number=1]");
        assertThat(lines("#viber|communicate portal:podil -zone:template"))
                .containsExactly("Приєднуйтесь: у нашій [спільноті у Вайбері] можна поставити питання.");
        assertThat(lines("#viber lang:ru")).containsExactly("Пишите в группе [Viber] или на почту.");
        MentionFilter zoom = new MentionFilter(
                1,
                Set.of(new Code("zoom")),
                Set.of(Purpose.PROVIDE),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.of(false));
        assertThat(lines("консультація", zoom, KwicOptions.first(9, 30)))
                .containsExactly("Запис на [консультацію] через Zoom відкрито.");
    }

    @Test
    void a_line_says_where_it_stands() {
        ConcordanceLine line =
                search.kwic("#telegram", ALL, KwicOptions.first(1, 20)).lines().getFirst();
        assertThat(line.url()).isEqualTo("https://podil.example/a");
        assertThat(line.portal()).isEqualTo("podil");
        assertThat(line.zone().key()).isEqualTo("footer");
        assertThat(line.language()).isEqualTo("uk");
        assertThat(line.title()).isEqualTo("Title of https://podil.example/a");
        assertThat(line.node()).isEqualTo("https://t.me/podil");
    }

    @Test
    void a_query_without_a_word_has_no_concordance() {
        assertThatThrownBy(() -> lines("portal:podil"))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("nothing to stand in the middle");
    }
}
