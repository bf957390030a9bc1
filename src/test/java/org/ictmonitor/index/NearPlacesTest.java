package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.index.Corpus.reading;
import static org.ictmonitor.index.Corpus.version;

import java.nio.file.Path;
import org.ictmonitor.MentionFilter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often words stand near each other, in sentences where they do so once, twice, or not at all. */
class NearPlacesTest {
    @TempDir
    private Path folder;

    private Concordance ask(String query) {
        Words words = new LetterWords();
        try (PageIndexer indexer = PageIndexer.open(folder, words)) {
            indexer.add(
                    version(1, "https://podil.example/a", "podil", 1, 1),
                    reading(
                            "Пишіть у [Viber|viber|communicate] нам.",
                            "[Viber|viber|communicate] нам, нам [Viber|viber|communicate] пишіть.",
                            "uk footer: [>viber://a|viber|communicate][>viber://b|viber|communicate] нам",
                            "Нам далеко до того, щоб усі мали [Viber|viber|communicate]."));
            indexer.commit(1);
        }
        try (PageSearch search = PageSearch.open(folder, words)) {
            return search.kwic(query, MentionFilter.all(1), KwicOptions.first(50, 40));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // query; lines; sentences
                "near(#viber, нам, 1); 4; 3",
                "near(#viber, нам, 9); 5; 4",
                "near(#viber, нам, 1) AND пишіть; 5; 2",
                "near(#viber, нам, 1) AND zone:footer; 1; 1",
                "near(#viber, нам, 1) OR далеко; 5; 4",
                "near(#viber, гарно, 1); 0; 0"
            })
    void every_place_is_counted_and_shown(String query, long lines, long sentences) {
        Concordance found = ask(query);

        assertThat(found.lines()).hasSize((int) found.total());
        assertThat(found.total()).isEqualTo(lines);
        assertThat(found.sentences()).isEqualTo(sentences);
    }
}
