package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.index.Corpus.reading;
import static org.ictmonitor.index.Corpus.version;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finished round is frozen: however the index came about, it gives the same answers about it. */
class AnswersStayTest {
    private static final int PAGES = 40;

    @TempDir
    private Path folder;

    private final Words words = new LetterWords();

    private static Reading page(int number) {
        return reading(
                "Запис на консультацію через [Zoom|zoom|provide] у вівторок, сторінка " + number % 7 + ".",
                "uk footer: Ми у [Вайбері|viber|inform][>https://t.me/x" + number % 3 + "|telegram.channel|inform]",
                "Консультації немає.");
    }

    private static String url(int number) {
        return "https://p" + number % 4 + ".example/" + number * 31 % 100;
    }

    private Path build(String name, List<Integer> order, int commitEvery) {
        Path made = folder.resolve(name);
        try (PageIndexer indexer = PageIndexer.open(made, words)) {
            int added = 0;
            for (int number : order) {
                indexer.add(version(number, url(number), "p" + number % 4, 1, 1), page(number));
                if (++added % commitEvery == 0) {
                    indexer.commit(added);
                }
            }
            indexer.commit(PAGES);
        }
        return made;
    }

    private static List<Integer> inOrder() {
        return IntStream.rangeClosed(1, PAGES).boxed().toList();
    }

    private List<Object> answers(Path index) {
        MentionFilter round = MentionFilter.all(1);
        try (PageSearch search = PageSearch.open(index, words)) {
            return List.of(
                    search.count(round, List.of(Dimension.PORTAL, Dimension.CODE, Dimension.PURPOSE)),
                    search.search("консультація OR #zoom", round, 7),
                    search.kwic("#telegram", round, KwicOptions.first(11, 30)),
                    search.kwic("near(#zoom, консультація, 5)", round, KwicOptions.first(9, 30)),
                    search.kwic("консульт*", round, new KwicOptions(9, 30, KwicOrder.RIGHT, OptionalLong.of(5))),
                    search.kwic("сторінка", round, new KwicOptions(9, 30, KwicOrder.RIGHT, OptionalLong.empty())),
                    search.pagesByPortal(1),
                    search.status(1).tallies());
        }
    }

    @Test
    void one_segment_or_many_and_any_order_of_adding_make_no_difference() {
        List<Object> expected = answers(build("at-once", inOrder(), PAGES));
        List<Integer> shuffled = new ArrayList<>(inOrder());
        Collections.shuffle(shuffled, new Random(3));
        Path segments = build("segments", shuffled, 5);
        assertThat(answers(segments)).isEqualTo(expected);
        try (PageIndexer indexer = PageIndexer.open(segments, words)) {
            indexer.mergeAll();
            indexer.commit(PAGES);
        }
        assertThat(answers(segments)).isEqualTo(expected);
    }

    @Test
    void later_rounds_and_merges_make_no_difference() {
        Path index = build("rounds", inOrder(), 8);
        List<Object> expected = answers(index);
        try (PageIndexer indexer = PageIndexer.open(index, words)) {
            for (int number = 1; number <= PAGES; number += 2) {
                indexer.extend(version(number, url(number), "p" + number % 4, 1, 2));
            }
            for (int number = 2; number <= PAGES; number += 2) {
                indexer.add(
                        version(PAGES + number, url(number), "p" + number % 4, 2, 2),
                        reading("Нова [пошта|email|communicate], консультація і [Zoom|zoom|inform]."));
            }
            indexer.delete(999);
            indexer.commit(2 * PAGES);
            assertThat(answers(index)).isEqualTo(expected);
            indexer.mergeAll();
            indexer.commit(2 * PAGES);
        }
        assertThat(answers(index)).isEqualTo(expected);
    }

    @Test
    void building_anew_gives_the_same_answers() {
        Path index = build("anew", inOrder(), 8);
        List<Object> expected = answers(index);
        try (PageIndexer indexer = PageIndexer.open(index, words)) {
            indexer.deleteAll();
            inOrder()
                    .forEach(number -> indexer.add(version(number, url(number), "p" + number % 4, 1, 1), page(number)));
            indexer.commit(PAGES);
        }
        assertThat(answers(index)).isEqualTo(expected);
    }
}
