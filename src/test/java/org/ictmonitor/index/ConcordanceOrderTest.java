package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.index.Corpus.reading;
import static org.ictmonitor.index.Corpus.version;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.ictmonitor.MentionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Concordances in the order in which a Ukrainian reader looks words up. */
class ConcordanceOrderTest {
    private static final Words WORDS = new LetterWords();

    @TempDir
    private Path folder;

    private List<String> lines(KwicOrder order, String... sentences) {
        try (PageIndexer indexer = PageIndexer.open(folder, WORDS)) {
            indexer.add(version(1, "https://podil.example/a", "podil", 1, 1), reading(sentences));
            indexer.commit(1);
        }
        try (PageSearch search = PageSearch.open(folder, WORDS)) {
            KwicOptions options = new KwicOptions(50, 40, order, OptionalLong.empty());
            return search.kwic("#viber", MentionFilter.all(1), options).lines().stream()
                    .map(line -> line.left() + "[" + line.node() + "]" + line.right())
                    .toList();
        }
    }

    @Test
    void right_contexts_stand_by_the_alphabet_with_the_letters_that_unicode_puts_elsewhere() {
        assertThat(lines(
                        KwicOrder.RIGHT,
                        "[Viber|viber|inform] якщо треба.",
                        "[Viber|viber|inform] їдальні.",
                        "[Viber|viber|inform] Ірини.",
                        "[Viber|viber|inform] йога-клубу.",
                        "[Viber|viber|inform] ґурту.",
                        "[Viber|viber|inform] дому.",
                        "[Viber|viber|inform] єдності.",
                        "[Viber|viber|inform] Еко-центру.",
                        "[Viber|viber|inform] громади.",
                        "[Viber|viber|inform], група.",
                        "[Viber|viber|inform] або Telegram.",
                        "[Viber|viber|inform] Telegram."))
                .containsExactly(
                        "[Viber] Telegram.",
                        "[Viber] або Telegram.",
                        "[Viber] громади.",
                        "[Viber], група.",
                        "[Viber] ґурту.",
                        "[Viber] дому.",
                        "[Viber] Еко-центру.",
                        "[Viber] єдності.",
                        "[Viber] Ірини.",
                        "[Viber] їдальні.",
                        "[Viber] йога-клубу.",
                        "[Viber] якщо треба.");
    }

    @Test
    void left_contexts_stand_by_their_nearest_word() {
        assertThat(lines(
                        KwicOrder.LEFT,
                        "Пишіть у [Viber|viber|communicate].",
                        "Зателефонуйте у [Viber|viber|communicate].",
                        "Є група «[Viber|viber|communicate]».",
                        "Ґанок, [Viber|viber|communicate].",
                        "[Viber|viber|communicate] є."))
                .containsExactly(
                        "[Viber] є.",
                        "Є група «[Viber]».",
                        "Ґанок, [Viber].",
                        "Зателефонуйте у [Viber].",
                        "Пишіть у [Viber].");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022          | Viber         | digits before letters
            viber         | Zoom          | capitals aside
            zoom          | аба           | Latin before Cyrillic
            герб          | ґанок         | ґ behind г
            єнот          | жук           | є before ж
            ель           | ёлка          | the Russian ё behind е
            щука          | ыр            | the Russian ы behind щ
            дім           | дім мій       | a word before what goes on from it
            дім мій       | дімка         | a space before any letter
            мяса          | м'ята         | an apostrophe counts for nothing
            яя            | ąč            | letters of no alphabet here at the end
            """)
    void one_text_stands_before_another(String earlier, String later, String why) {
        assertThat(key(earlier)).as(why).isLessThan(key(later));
    }

    @Test
    void signs_that_do_not_count_make_no_difference() {
        assertThat(key("  «М’я\u00ADта» — і ще…")).isEqualTo(key("мʼята, і ще")).isEqualTo(key("М'ЯТА І ЩЕ"));
        assertThat(key("🙂 — ")).isEmpty();
        assertThat(backwardsKey("")).isEmpty();
        assertThat(backwardsKey("пишіть нам у ")).isEqualTo(key("у нам пишіть"));
    }

    private static String key(String text) {
        SortKey key = new SortKey();
        key.forwards(PackedText.of("not " + text), 4, 4 + text.length());
        return key.written();
    }

    private static String backwardsKey(String text) {
        SortKey key = new SortKey();
        key.backwards(PackedText.of(text + " not"), 0, text.length());
        return key.written();
    }
}
