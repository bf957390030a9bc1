package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ictmonitor.index.Corpus.reading;
import static org.ictmonitor.index.Corpus.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is durable, what is dropped, and what is said when something is in the way. */
class IndexerTest {
    @TempDir
    private Path folder;

    private final Words words = new LetterWords();

    private void addAndCommit(long id) {
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            add(indexer, id);
            indexer.commit(id);
        }
    }

    private static void add(PageIndexer indexer, long id) {
        indexer.add(version(id, "https://a.example/" + id, "a", 1, 1), reading("[Viber|viber|inform]"));
    }

    private long mentions() {
        try (PageSearch search = PageSearch.open(folder, words)) {
            return search.count(MentionFilter.all(1), List.of()).stream()
                    .mapToLong(Cell::mentions)
                    .sum();
        }
    }

    @Test
    void a_commit_says_how_far_the_index_goes() {
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            assertThat(indexer.committed()).isEmpty();
        }
        addAndCommit(7);
        try (PageIndexer indexer = PageIndexer.open(folder, words);
                PageSearch search = PageSearch.open(folder, words)) {
            assertThat(indexer.committed()).hasValue(7);
            assertThat(search.committed()).hasValue(7);
        }
    }

    @Test
    void what_was_not_committed_is_dropped_and_can_be_added_again() {
        addAndCommit(1);
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            add(indexer, 2);
        }
        assertThat(mentions()).isEqualTo(1);
        addAndCommit(2);
        addAndCommit(2);
        assertThat(mentions()).as("a version added twice is there once").isEqualTo(2);
    }

    @Test
    void extending_what_the_index_has_never_seen_does_nothing() {
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            indexer.extend(version(5, "https://a.example/", "a", 1, 2));
            indexer.commit(1);
        }
        assertThat(mentions()).isZero();
    }

    @Test
    void a_second_writer_is_told_to_wait() {
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            add(indexer, 1);
            assertThatThrownBy(() -> PageIndexer.open(folder, words))
                    .isInstanceOfSatisfying(
                            MonitorException.class,
                            failure -> assertThat(failure.exit()).isEqualTo(Exit.BUSY));
        }
    }

    @Test
    void a_missing_index_names_the_command_that_makes_one() {
        assertThatThrownBy(() -> PageSearch.open(folder.resolve("none"), words))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("does not exist")
                .hasMessageContaining("ictmon reindex");
    }

    @Test
    void an_index_of_an_earlier_version_names_the_command_that_makes_it_anew() throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("scheme", "3: communicate").entrySet());
            writer.commit();
        }
        assertThatThrownBy(() -> PageSearch.open(folder, words))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("another version of this program")
                .hasMessageContaining("ictmon reindex");
        assertThatThrownBy(() -> PageIndexer.open(folder, words))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("ictmon reindex");
    }

    @Test
    void a_damaged_index_names_the_command_that_repairs_it() throws IOException {
        addAndCommit(1);
        try (var files = Files.list(folder)) {
            Path segments = files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(segments, "no segments");
        }
        assertThatThrownBy(() -> PageSearch.open(folder, words))
                .isInstanceOf(MonitorException.class)
                .hasMessageContaining("ictmon reindex");
    }

    @Test
    void a_full_disk_loses_nothing_that_was_committed() throws IOException {
        addAndCommit(1);
        PageIndexer indexer = PageIndexer.open(folder, new FullDirectory(folder), words);
        assertThatThrownBy(() -> {
                    add(indexer, 2);
                    indexer.commit(2);
                })
                .isInstanceOfSatisfying(
                        MonitorException.class,
                        failure -> assertThat(failure.exit()).isEqualTo(Exit.NO_SPACE));
        assertThatThrownBy(() -> add(indexer, 3))
                .isInstanceOfSatisfying(
                        MonitorException.class,
                        failure -> assertThat(failure.exit()).isEqualTo(Exit.NO_SPACE));
        indexer.close();
        assertThat(mentions()).isEqualTo(1);
        addAndCommit(2);
        assertThat(mentions()).isEqualTo(2);
    }

    @Test
    void very_long_words_urls_and_portals_do_no_harm() {
        String endless = "щ".repeat(40_000);
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            indexer.add(
                    version(1, "https://a.example/" + endless, "a", 1, 1),
                    reading("Слово " + endless + " [Viber|viber|inform]"));
            indexer.commit(1);
        }
        try (PageSearch search = PageSearch.open(folder, words)) {
            assertThat(search.count(MentionFilter.all(1), List.of(Dimension.CODE)))
                    .hasSize(1);
            assertThat(search.search("слово", MentionFilter.all(1), 1)
                            .hits()
                            .getFirst()
                            .url())
                    .endsWith(endless);
        }
    }

    /** A disk on which no file can be begun. */
    private static final class FullDirectory extends FilterDirectory {
        FullDirectory(Path folder) throws IOException {
            super(FSDirectory.open(folder));
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
