package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.index.Corpus.reading;
import static org.ictmonitor.index.Corpus.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
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

    /** Words of one letter and of two, mentions of one word, of two, of none, and side by side. */
    private static final List<String> SIGNS = List.of(
            "а",
            "б",
            "в",
            "аб",
            "а",
            "б",
            ",",
            "[а|viber|inform]",
            "[а б|viber|inform]",
            "[>x|viber|inform]",
            "[>x|viber|inform][>y|viber|inform]",
            "[б в|zoom|inform]",
            "[а|viber.chat|inform]");

    private static final List<String> PARTS =
            List.of("а", "б", "в", "#viber", "#zoom", "#viber.chat", "form:а", "а*", "\"а б\"", "відсутнє");

    /** What is seen in passing is what Lucene says when it is asked about the sentence. */
    @Property(tries = 60)
    void places_seen_in_passing_are_those_that_lucene_names(@ForAll Random random) throws IOException {
        Path index = Files.createTempDirectory("near");
        try (PageIndexer indexer = PageIndexer.open(index, new LetterWords())) {
            String[] sentences =
                    Stream.generate(() -> sentence(random)).limit(12).toArray(String[]::new);
            indexer.add(version(1, "https://podil.example/a", "podil", 1, 1), reading(sentences));
            indexer.commit(1);
        }
        try (Directory directory = FSDirectory.open(index);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (int asked = 0; asked < 12; asked++) {
                compare(reader, query(random));
            }
        } finally {
            delete(index);
        }
    }

    private static String sentence(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(7))
                .mapToObj(word -> pick(SIGNS, random))
                .collect(Collectors.joining(" "));
    }

    private static String query(Random random) {
        String more = random.nextBoolean() ? "" : ", " + pick(PARTS, random);
        return "near(" + pick(PARTS, random) + ", " + pick(PARTS, random) + more + ", " + random.nextInt(5) + ")";
    }

    private static void compare(DirectoryReader reader, String asked) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        StudyQuery query = new QueryReader(new LetterWords()).read(asked).rewritten(searcher);
        Weight weight = searcher.createWeight(query.query(), ScoreMode.COMPLETE_NO_SCORES, 1);
        LeafReaderContext segment = reader.leaves().getFirst();
        NearQuery near = query.onlyNear().orElseThrow();
        Places asking = new MatchPlaces(segment, weight);
        Places passing = new NearPlaces(segment, weight, near);
        Places counting = new NearPlaces(segment, weight, near);
        for (int sentence = 0; sentence < segment.reader().maxDoc(); sentence++) {
            List<Place> expected = asking.in(sentence);
            assertThat(passing.in(sentence))
                    .as("%s in sentence %d", asked, sentence)
                    .isEqualTo(expected);
            assertThat(counting.count(sentence))
                    .as("%s in sentence %d", asked, sentence)
                    .isEqualTo(expected.size());
        }
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static void delete(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
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
