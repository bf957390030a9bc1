package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.TemplateBlock;
import org.ictmonitor.Templates;
import org.ictmonitor.Token;

/**
 * The first lines in an order are those of all lines, as they are shown, put in that order by a plain sort; and several threads,
 * each of which goes through a part of the index, find what one finds.
 */
class SortedLinesTest {
    private static final List<String> WORDS = List.of(
            "а",
            "аби",
            "ґанок",
            "ганок",
            "Єнот",
            "єнот",
            "Ірина",
            "їжак",
            "і",
            "йога",
            "м'ята",
            "м’ята",
            "мята",
            "ёлка",
            "ыр",
            "щодня",
            "групі",
            "2022",
            "15-00",
            "zoom",
            "Zoom",
            "viber",
            "—",
            "«",
            "»,",
            "'",
            "\u00AD",
            "🙂",
            "ąč",
            "ąя",
            "ća",
            "дезоксирибонуклеїновоїпослідовності",
            "вайбep",
            "ганoк",
            "Ганo\u0301к",
            "ß",
            "’’",
            "(див.",
            "\u00A0",
            "  ");
    private static final List<String> NODES = List.of(
            "Viber",
            "вайбер",
            "Вайбер",
            ">https://t.me/x",
            ">Ґанок у Viber",
            ">https://t.me/center_of_podil/1",
            ">https://t.me/center_of_podil/2",
            "спільноті у Viber",
            "спільноті у Viber – ćwierć",
            "ąViber",
            "'");
    private static final List<String> CODES = List.of("viber", "viber.chat", "zoom");
    private static final List<String> HEADS = List.of("", "", "ru main: ", "uk footer: ");
    private static final List<String> QUERIES = List.of(
            "#viber",
            "#viber.chat",
            "#viber OR #zoom",
            "#viber ґанок",
            "єнот",
            "form:ганок",
            "вайбер OR ганок",
            "г* OR в*",
            "а*",
            "а* OR з* OR ґанок OR ганок OR щодня",
            "(ганок OR zoom) NOT #zoom",
            "\"а ганок\"",
            "near(#viber, ґанок, 4)");

    /** Latin letters within Cyrillic words are read as the Cyrillic ones that look like them, and stress marks are left out. */
    private static final Words FOLDING = (text, language) -> new LetterWords()
            .tokens(text.replace("\u0301", "'"), language).stream()
                    .map(token -> new Token(
                            token.start(), token.end(), folded(token.form()), token.lemmas(), token.capital()))
                    .toList();

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzабвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя";

    private static String folded(String form) {
        String plain = form.replace("'", "");
        return plain.matches(".*[а-я].*")
                ? plain.replace('e', 'е').replace('o', 'о').replace('p', 'р')
                : form;
    }

    @Property(tries = 25)
    void the_first_lines_are_those_of_a_plain_sort(@ForAll Random random) throws IOException {
        int pages = 1 + random.nextInt(8);
        withIndexOf(pages, random, (whole, divided) -> {
            for (String query : QUERIES) {
                compare(whole, divided, query, random);
            }
        });
    }

    private static void compare(PageSearch whole, PageSearch divided, String query, Random random) {
        MentionFilter round = MentionFilter.all(1);
        int width = pick(List.of(0, 1, 5, 12, 40, 100), random);
        int limit = pick(List.of(0, 1, 3, 10, 1_000), random);
        boolean everyPage = random.nextBoolean();
        OptionalLong none = OptionalLong.empty();
        Concordance all = whole.kwic(query, round, new KwicOptions(1_000, width, KwicOrder.PLACE, none, everyPage));
        for (OptionalLong seed : List.of(none, OptionalLong.of(1))) {
            KwicOptions options = new KwicOptions(limit, width, KwicOrder.PLACE, seed, everyPage);
            assertThat(divided.kwic(query, round, options)).isEqualTo(whole.kwic(query, round, options));
        }
        for (KwicOrder order : List.of(KwicOrder.LEFT, KwicOrder.RIGHT, KwicOrder.NODE)) {
            List<ConcordanceLine> expected = all.lines().stream()
                    .sorted(Comparator.comparing(line -> plainKey(line, order)))
                    .limit(limit)
                    .toList();
            assertThat(divided.kwic(query, round, new KwicOptions(limit, width, order, none, everyPage)))
                    .as("%s by %s, %d of width %d", query, order, limit, width)
                    .isEqualTo(new Concordance(all.total(), all.sentences(), all.repeated(), expected));
        }
    }

    private static String plainKey(ConcordanceLine line, KwicOrder order) {
        return switch (order) {
            case LEFT -> plainKey(words(line.left()).reversed());
            case RIGHT -> plainKey(words(line.right()));
            default -> plainKey(words(line.node()));
        };
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.replaceAll("['’ʼ‘`´′＇\u00AD\u0301]", "").split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Letters as their places in the alphabet, those of no alphabet here behind them; a word before longer ones. */
    private static String plainKey(List<String> words) {
        return words.stream()
                .map(word -> word.chars()
                        .map(Character::toLowerCase)
                        .map(letter -> ALPHABET.indexOf(letter) < 0 ? letter : 16 + ALPHABET.indexOf(letter))
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\u0001"));
    }

    /** In several parts, with pages that were replaced, and with blocks of a template. */
    private static void withIndexOf(int pages, Random random, BiConsumer<PageSearch, PageSearch> question)
            throws IOException {
        Path folder = Files.createTempDirectory("sorted");
        try {
            try (PageIndexer indexer = PageIndexer.open(folder, FOLDING)) {
                for (int added = 0; added < pages + 3; added++) {
                    add(indexer, 1 + added % pages, random);
                    if (random.nextInt(4) == 0) {
                        indexer.commit(added);
                    }
                }
                indexer.templates(1, Templates.of(List.of(new TemplateBlock(1, 1, pages, random.nextBoolean()))));
                indexer.commit(pages);
            }
            try (PageSearch whole = PageSearch.open(folder, FOLDING);
                    PageSearch divided = PageSearch.open(folder, FOLDING, 1 + random.nextInt(12))) {
                question.accept(whole, divided);
            }
        } finally {
            delete(folder);
        }
    }

    private static void add(PageIndexer indexer, int page, Random random) {
        String[] sentences = Stream.generate(() -> sentence(random))
                .limit(1 + random.nextInt(6))
                .toArray(String[]::new);
        Map<Integer, Long> keys = new HashMap<>();
        IntStream.range(0, sentences.length).forEach(at -> keys.put(at, (long) (1 + random.nextInt(3))));
        String address = "https://a.example/" + page * 7 % 5 + page;
        indexer.add(Corpus.version(page, address, "p" + page % 2, 1, 1), Corpus.reading(sentences), keys);
    }

    private static String sentence(Random random) {
        int words = random.nextInt(9);
        String text = IntStream.range(0, words)
                .mapToObj(word -> random.nextInt(3) == 0 ? mention(random) : pick(WORDS, random))
                .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
        return pick(HEADS, random) + text;
    }

    private static String mention(Random random) {
        return "[" + pick(NODES, random) + "|" + pick(CODES, random) + "|inform]";
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
