package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.index.Corpus.reading;
import static org.ictmonitor.index.Corpus.version;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.ictmonitor.TemplateBlock;
import org.ictmonitor.Templates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of an index of two segments: ten pages of three sentences with two blocks of templates behind them, then one page of one. */
class StretchesTest {
    private static final int PAGE = 4;
    private static final int FIRST_SEGMENT = 10 * PAGE + 2;
    private static final int SECOND_SEGMENT = 2;

    @TempDir
    private Path folder;

    @BeforeEach
    void index() {
        try (PageIndexer indexer = PageIndexer.open(folder, new LetterWords())) {
            IntStream.range(0, 10).forEach(page -> add(indexer, page, "Один.", "Два.", "Три."));
            indexer.templates(
                    1, Templates.of(List.of(new TemplateBlock(1, 1, 2, false), new TemplateBlock(2, 1, 2, false))));
            indexer.commit(10);
            add(indexer, 10, "Чотири.");
            indexer.commit(11);
        }
    }

    private static void add(PageIndexer indexer, int page, String... sentences) {
        indexer.add(version(page + 1, "https://podil.example/" + page, "podil", 1, 1), reading(sentences));
    }

    /** First and last document of each stretch in the whole index, the last exclusive. */
    private List<List<Integer>> stretches(int least) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Stretches stretches = Stretches.of(reader, least);
            assertThat(stretches.stream().isParallel()).isEqualTo(reader.maxDoc() > least);
            return stretches.stream()
                    .map(stretch -> List.of(stretch.base() + stretch.from(), stretch.base() + stretch.to()))
                    .toList();
        }
    }

    @Test
    void a_small_index_is_its_segments() throws IOException {
        assertThat(stretches(1_000))
                .containsExactly(List.of(0, FIRST_SEGMENT), List.of(FIRST_SEGMENT, FIRST_SEGMENT + SECOND_SEGMENT));
    }

    @Test
    void a_large_segment_is_divided_between_pages() throws IOException {
        assertThat(stretches(20))
                .containsExactly(
                        List.of(0, 6 * PAGE),
                        List.of(6 * PAGE, FIRST_SEGMENT),
                        List.of(FIRST_SEGMENT, FIRST_SEGMENT + SECOND_SEGMENT));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11, 25})
    void all_stretches_together_are_the_index_and_cut_no_page(int least) throws IOException {
        List<List<Integer>> stretches = stretches(least);
        List<Integer> begins = stretches.stream().map(List::getFirst).toList();
        List<Integer> ends = stretches.stream().map(List::getLast).toList();

        assertThat(Stream.concat(begins.stream(), Stream.of(FIRST_SEGMENT + SECOND_SEGMENT)))
                .isEqualTo(Stream.concat(Stream.of(0), ends.stream()).toList());
        assertThat(begins).doesNotHaveDuplicates().allMatch(begin -> begin % PAGE == 0 || begin > FIRST_SEGMENT - PAGE);
    }
}
