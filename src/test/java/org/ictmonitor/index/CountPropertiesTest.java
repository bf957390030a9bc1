package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ictmonitor.Code;
import org.ictmonitor.Dimension;
import org.ictmonitor.Mention;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Purpose;
import org.ictmonitor.Reading;

/** The index counts what a plain loop over the readings counts, for any pages, filter and grouping. */
class CountPropertiesTest {
    private static final List<String> CODES = List.of("viber", "viber.chat", "zoom", "document.birth", "document");
    private static final List<String> PURPOSES = List.of("inform", "communicate", "provide", "none");
    private static final List<String> HEADS = List.of("", "ru main: ", "uk footer: ", "en nav: ");
    private static final List<Dimension> DIMENSIONS =
            List.of(Dimension.CODE, Dimension.PURPOSE, Dimension.PORTAL, Dimension.LANG, Dimension.ZONE);

    private record Stored(PageVersion version, Reading reading) {}

    @Property(tries = 40)
    void counts_are_those_of_a_plain_loop(@ForAll Random random) throws IOException {
        List<Stored> pages = new ArrayList<>();
        for (int id = 1; id <= random.nextInt(12); id++) {
            int first = 1 + random.nextInt(3);
            String portal = "p" + random.nextInt(3);
            PageVersion version =
                    Corpus.version(id, "https://" + portal + "/" + id, portal, first, first + random.nextInt(2));
            pages.add(new Stored(version, reading(random)));
        }
        withIndexOf(pages, random, search -> {
            MentionFilter filter = filter(random);
            List<Dimension> by = DIMENSIONS.stream()
                    .filter(dimension -> random.nextBoolean())
                    .toList();
            assertThat(search.count(filter, by)).isEqualTo(naive(pages, filter, by));
            assertThat(search.kwic("#viber", MentionFilter.all(2), KwicOptions.first(1_000, 20))
                            .total())
                    .as("a concordance of a code has a line for each of its mentions")
                    .isEqualTo(naive(pages, MentionFilter.all(2), List.of(Dimension.CODE)).stream()
                            .filter(cell -> cell.key().equals(List.of("viber")))
                            .mapToLong(Cell::mentions)
                            .sum());
        });
    }

    private static Reading reading(Random random) {
        List<String> sentences = new ArrayList<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            StringBuilder sentence = new StringBuilder(pick(HEADS, random)).append("Слово ");
            for (int mentions = random.nextInt(4); mentions > 0; mentions--) {
                String surface = pick(List.of("ім’я ", ">https://t.me/x", "два слова "), random);
                sentence.append("[" + surface + "|" + pick(CODES, random) + "|" + pick(PURPOSES, random) + "]");
            }
            sentences.add(sentence.toString());
        }
        return Corpus.reading(sentences.toArray(String[]::new));
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static MentionFilter filter(Random random) {
        return new MentionFilter(
                1 + random.nextInt(4),
                random.nextBoolean() ? Set.of() : Set.of(new Code(pick(CODES, random))),
                random.nextBoolean() ? Set.of() : Set.of(pick(List.of(Purpose.values()), random)),
                Set.of(),
                random.nextBoolean() ? Set.of() : Set.of("p0", "p1"),
                random.nextBoolean() ? Set.of() : Set.of("uk"),
                Set.of(),
                pick(List.of(Optional.empty(), Optional.of(true), Optional.of(false)), random));
    }

    private static void withIndexOf(List<Stored> pages, Random random, Consumer<PageSearch> question)
            throws IOException {
        Path folder = Files.createTempDirectory("index");
        Words words = new LetterWords();
        try {
            try (PageIndexer indexer = PageIndexer.open(folder, words)) {
                for (Stored page : pages) {
                    PageVersion begun = Corpus.version(
                            page.version.id(),
                            page.version.url(),
                            page.version.portal(),
                            page.version.firstRound(),
                            page.version.firstRound());
                    indexer.add(begun, page.reading);
                    if (random.nextBoolean()) {
                        indexer.commit(page.version.id());
                    }
                    indexer.extend(page.version);
                }
                indexer.commit(pages.size());
            }
            try (PageSearch search = PageSearch.open(folder, words)) {
                question.accept(search);
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The slow way, straight from the definitions. */
    private static List<Cell> naive(List<Stored> pages, MentionFilter filter, List<Dimension> by) {
        Map<List<String>, Long> mentions = new HashMap<>();
        Map<List<String>, Set<Long>> versions = new HashMap<>();
        Map<List<String>, Set<String>> portals = new HashMap<>();
        eachMention(pages, filter, (page, mention) -> {
            for (List<String> key : keys(page, mention, filter, by)) {
                mentions.merge(key, 1L, Long::sum);
                versions.computeIfAbsent(key, none -> new HashSet<>()).add(page.version.id());
                portals.computeIfAbsent(key, none -> new HashSet<>()).add(page.version.portal());
            }
        });
        return mentions.keySet().stream()
                .sorted(Comparator.comparing(key -> String.join("\u0001", key)))
                .map(key -> new Cell(
                        key,
                        mentions.getOrDefault(key, 0L),
                        versions.getOrDefault(key, Set.of()).size(),
                        0,
                        portals.getOrDefault(key, Set.of()).size()))
                .toList();
    }

    private static void eachMention(List<Stored> pages, MentionFilter filter, BiConsumer<Stored, Mention> consumer) {
        for (Stored page : pages) {
            boolean inRound = page.version.firstRound() <= filter.round() && filter.round() <= page.version.lastRound();
            boolean inPortal = filter.portals().isEmpty() || filter.portals().contains(page.version.portal());
            for (Mention mention : page.reading.mentions()) {
                if (inRound && inPortal && isWanted(page.reading, mention, filter)) {
                    consumer.accept(page, mention);
                }
            }
        }
    }

    private static boolean isWanted(Reading reading, Mention mention, MentionFilter filter) {
        String language = reading.sentences().get(mention.sentence()).language();
        return (filter.codes().isEmpty() || filter.codes().stream().anyMatch(mention.code()::isWithin))
                && (filter.purposes().isEmpty() || filter.purposes().contains(mention.purpose()))
                && (filter.languages().isEmpty() || filter.languages().contains(language))
                && filter.template()
                        .map(wanted -> wanted == reading.zone(mention).isTemplate())
                        .orElse(true);
    }

    /** One key for each code that the mention counts for, or one if codes are not asked for. */
    private static List<List<String>> keys(Stored page, Mention mention, MentionFilter filter, List<Dimension> by) {
        List<String> codes = mention.code().withAncestors().stream()
                .filter(code ->
                        filter.codes().isEmpty() || filter.codes().stream().anyMatch(code::isWithin))
                .map(Code::value)
                .toList();
        return (by.contains(Dimension.CODE) ? codes : List.of(""))
                .stream()
                        .map(code -> by.stream()
                                .map(dimension -> value(page, mention, code, dimension))
                                .toList())
                        .toList();
    }

    private static String value(Stored page, Mention mention, String code, Dimension dimension) {
        return switch (dimension) {
            case CODE -> code;
            case PURPOSE -> mention.purpose().key();
            case PORTAL -> page.version.portal();
            case LANG -> page.reading.sentences().get(mention.sentence()).language();
            case ZONE -> page.reading.zone(mention).key();
            default -> throw new IllegalArgumentException(dimension.key());
        };
    }
}
