package org.ictmonitor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Lines that are passed over for what is known of them would not have been among the first. */
class FirstLinesTest {
    private static final List<String> TEXTS = List.of(
            "",
            "а",
            "а б",
            "аб",
            "абвгґд",
            "абвгґд е",
            "Абвгґдж",
            "viber",
            "2022",
            "м'ята",
            "мята",
            "ąč",
            "ą",
            "'",
            "яяяяя");

    private record Line(String text, long rank, int sentence, int number) {
        String key() {
            return SortKey.of(text);
        }

        Chosen chosen() {
            return new Chosen((int) rank, sentence, number);
        }
    }

    private static final Comparator<Line> PLAIN = Comparator.comparing(Line::key)
            .thenComparingLong(Line::rank)
            .thenComparingInt(Line::sentence)
            .thenComparingInt(Line::number);

    @Property(tries = 200)
    void bounds_of_every_kind_let_the_first_lines_in(@ForAll Random random, @ForAll @IntRange(max = 60) int limit) {
        List<Line> lines = lines(random);
        FirstLines first = new FirstLines(limit);
        lines.forEach(line -> add(line, first, random));
        assertThat(first.lines()).isEqualTo(firstOf(lines, limit));
    }

    @Property(tries = 20)
    void several_threads_find_what_one_finds(@ForAll Random random) {
        List<Line> lines = lines(random);
        FirstLines first = new FirstLines(20);
        lines.parallelStream().forEach(line -> add(line, first, new Random(line.sentence())));
        assertThat(first.lines()).isEqualTo(firstOf(lines, 20));
    }

    private static List<Chosen> firstOf(List<Line> lines, int limit) {
        return lines.stream().sorted(PLAIN).limit(limit).map(Line::chosen).toList();
    }

    private static void add(Line line, FirstLines first, Random random) {
        if (!isTooLate(line, first, random)) {
            SortKey key = new SortKey();
            key.forwards(PackedText.of(line.text), 0, line.text.length());
            first.add(key, (int) line.rank, line.rank, line.sentence, line.number);
        }
    }

    /** Whether that follows from no more than how the line's text begins. */
    private static boolean isTooLate(Line line, FirstLines first, Random random) {
        int known = random.nextInt(line.text.length() + 1);
        String beginning = line.text.substring(0, known);
        return switch (random.nextInt(3)) {
            case 0 -> first.isTooLate(SortKey.of(beginning), line.rank, line.sentence);
            case 1 -> {
                SortKey key = new SortKey();
                key.forwards(PackedText.of(line.text), 0, known);
                yield first.isTooLate(key, line.rank, line.sentence);
            }
            default -> {
                int bound = KeyBeginning.of(SortKey.of(beginning), known < line.text.length());
                yield first.isTooLate(bound, line.rank, line.sentence);
            }
        };
    }

    private static List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>(IntStream.range(0, 1 + random.nextInt(80))
                .mapToObj(at -> new Line(TEXTS.get(random.nextInt(TEXTS.size())), random.nextInt(4), at / 3, at % 3))
                .toList());
        Collections.shuffle(lines, random);
        return lines;
    }
}
