package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.index.Corpus.reading;
import static org.ictmonitor.index.Corpus.version;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ictmonitor.MentionFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pattern of many forms against a regular expression over the same texts, which several threads read part by part. */
class PatternLinesTest {
    private static final Words WORDS = new LetterWords();
    private static final int PAGES = 40;

    @TempDir
    private Path folder;

    private final Random random = new Random(5);

    /** Page by page, in the order of the pages' addresses. */
    private final List<String> texts = new ArrayList<>();

    @BeforeEach
    void index() {
        for (int page = 0; page < PAGES; page++) {
            String[] sentences = {sentence(), sentence(), sentence()};
            try (PageIndexer indexer = PageIndexer.open(folder, WORDS)) {
                String url = String.format(Locale.ROOT, "https://podil.example/%02d", page);
                indexer.add(version(page + 1, url, "podil", 1, 1), reading(sentences));
                indexer.commit(page);
            }
            texts.addAll(List.of(sentences));
        }
    }

    /** Eight words of three letters out of а, б, в, of which the pattern а* finds nine forms. */
    private String sentence() {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 8; word++) {
            text.append(word == 0 ? "" : " ");
            random.ints(3, 'а', 'г').forEach(letter -> text.append((char) letter));
        }
        return text.toString();
    }

    private List<String> expected(String pattern) {
        Pattern word = Pattern.compile("(?<!\\p{L})" + pattern + "(?!\\p{L})");
        return texts.stream()
                .flatMap(text -> word.matcher(text).results().map(found -> line(text, found.start(), found.end())))
                .toList();
    }

    private static String line(String text, int start, int end) {
        return text.substring(0, start) + "[" + text.substring(start, end) + "]" + text.substring(end);
    }

    private List<String> lines(String query, int limit, KwicOrder order, OptionalLong seed) {
        try (PageSearch search = PageSearch.open(folder, WORDS, 7)) {
            Concordance found = search.kwic(query, MentionFilter.all(1), new KwicOptions(limit, 100, order, seed));
            return Stream.concat(
                            Stream.of(found.total() + " in " + found.sentences()),
                            found.lines().stream().map(line -> line.left() + "[" + line.node() + "]" + line.right()))
                    .toList();
        }
    }

    private static String head(List<String> lines) {
        long sentences = lines.stream()
                .map(line -> line.replaceAll("[\\[\\]]", ""))
                .distinct()
                .count();
        return lines.size() + " in " + sentences;
    }

    @Test
    void a_pattern_finds_each_place_once_and_in_order() {
        List<String> expected = expected("а\\p{L}*");
        assertThat(lines("а*", 10_000, KwicOrder.PLACE, OptionalLong.empty()))
                .startsWith(head(expected))
                .endsWith(expected.toArray(String[]::new))
                .hasSize(expected.size() + 1);
        List<String> either = expected("(?:а\\p{L}*|бвб)");
        assertThat(lines("а* OR бвб", 10_000, KwicOrder.PLACE, OptionalLong.empty()))
                .isEqualTo(
                        Stream.concat(Stream.of(head(either)), either.stream()).toList());
    }

    @Test
    void the_first_lines_by_what_follows_are_those_of_all_lines_put_in_order() {
        List<String> sorted = expected("а\\p{L}*").stream()
                .sorted(Comparator.comparing(line -> line.substring(line.indexOf(']') + 1)))
                .toList();
        assertThat(lines("а*", 25, KwicOrder.RIGHT, OptionalLong.empty()).subList(1, 26))
                .isEqualTo(sorted.subList(0, 25));
        assertThat(lines("а*", 10_000, KwicOrder.RIGHT, OptionalLong.empty()).subList(1, sorted.size() + 1))
                .isEqualTo(sorted);
    }

    @Test
    void a_sample_is_drawn_from_all_lines_and_stands_in_their_order() {
        List<String> all = expected("а\\p{L}*");
        List<String> sample =
                lines("а*", 30, KwicOrder.PLACE, OptionalLong.of(3)).subList(1, 31);
        assertThat(all).containsSubsequence(sample);
        assertThat(lines("а*", 30, KwicOrder.PLACE, OptionalLong.of(4)).subList(1, 31))
                .isNotEqualTo(sample);
    }
}
