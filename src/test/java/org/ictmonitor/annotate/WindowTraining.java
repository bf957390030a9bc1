package org.ictmonitor.annotate;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.ictmonitor.annotate.WindowPlaces.Place;

/**
 * Trains a {@link WindowNet} on one thread, with the same chance each time: the same sentences give the same net on every
 * machine. What keeps it from learning them by heart: nearly half of the numbers are left out by chance, words are taken for unknown
 * ones by chance, and no sentence is held for quite sure.
 */
final class WindowTraining {
    private static final int WIDTH = 32;
    private static final int FILTERS = 192;
    private static final int ROUNDS = 6;
    private static final int BATCH = 32;
    private static final int SEEN = 3;
    private static final float LENGTH = 0.002f;
    private static final float DROPPED = 0.4f;
    private static final float UNJUDGED = 0.5f;
    private static final float UNKNOWN = 0.15f;
    private static final float SMOOTHING = 0.05f;
    private static final long SEED = 1;

    private final Random chance = new Random(SEED);
    private final NavigableMap<String, Integer> names;
    private final List<Lesson> lessons;
    private final WindowLayers layers;
    private final WindowPass pass;

    private WindowTraining(List<Taught> taught, int outcomes) {
        this.names = numbered(taught);
        this.lessons = taught.stream().map(this::lesson).toList();
        this.layers = new WindowLayers(names.size(), WIDTH, FILTERS, outcomes, chance);
        this.pass = new WindowPass(layers, DROPPED, UNJUDGED, chance);
    }

    /** A sentence with the number of its outcome. */
    record Taught(int outcome, List<Place> places) {}

    /** The net that sentences give, as the text of its file. */
    static String train(List<Taught> taught, int outcomes, String about) {
        WindowTraining training = new WindowTraining(taught, outcomes);
        training.rounds();
        return training.written(about);
    }

    /** Numbers of the names that enough places have. */
    private static NavigableMap<String, Integer> numbered(List<Taught> taught) {
        Map<String, Integer> counts = new HashMap<>();
        taught.stream()
                .flatMap(sentence -> sentence.places().stream())
                .flatMap(place -> place.names().stream())
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        counts.values().removeIf(count -> count < SEEN);
        counts.put(WindowNet.UNKNOWN, SEEN);
        NavigableMap<String, Integer> numbered = new TreeMap<>();
        new TreeMap<>(counts).forEach((name, count) -> numbered.put(name, numbered.size()));
        return numbered;
    }

    private Lesson lesson(Taught sentence) {
        List<Place> places = sentence.places();
        int[][] numbers = new int[places.size()][];
        boolean[] mention = new boolean[places.size()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = numbers(places.get(at).names());
            mention[at] = places.get(at).mention();
        }
        return new Lesson(sentence.outcome(), numbers, mention);
    }

    private int[] numbers(List<String> of) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(names.getOrDefault(of.get(0), unknown()));
        of.stream().skip(1).filter(names::containsKey).map(names::get).forEach(numbers::add);
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private int unknown() {
        return Objects.requireNonNull(names.get(WindowNet.UNKNOWN));
    }

    private void rounds() {
        int[] order = new int[lessons.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int batches = (order.length + BATCH - 1) / BATCH;
        for (int step = 0; step < ROUNDS * batches; step++) {
            if (step % batches == 0) {
                shuffle(order);
            }
            batch(order, step % batches * BATCH);
            layers.step(AdamWeights.Step.of(step + 1, LENGTH * (1 - (step + 1f) / (ROUNDS * batches))));
        }
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = chance.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
    }

    private void batch(int[] order, int from) {
        int to = Math.min(order.length, from + BATCH);
        for (int i = from; i < to; i++) {
            pass.learn(doubted(lessons.get(order[i])), SMOOTHING, 1f / (to - from));
        }
    }

    /** A sentence of which some words are not known but by what they are like. */
    private Lesson doubted(Lesson lesson) {
        int[][] names = lesson.names.clone();
        for (int at = 0; at < names.length; at++) {
            if (!lesson.mention[at] && names[at].length > 1 && chance.nextFloat() < UNKNOWN) {
                names[at] = names[at].clone();
                names[at][0] = unknown();
            }
        }
        return new Lesson(lesson.outcome, names, lesson.mention);
    }

    private String written(String about) {
        NavigableMap<String, byte[]> rows = new TreeMap<>();
        names.forEach((name, number) -> rows.put(name, layers.name(number).hundredths()));
        rows.put("windows", hundredths(layers.windows));
        rows.put("bars", layers.bars.hundredths());
        rows.put("verdicts", layers.verdicts.hundredths());
        rows.put("leanings", layers.leanings.hundredths());
        StringBuilder text = new StringBuilder("# " + about + "\n");
        rows.forEach((name, row) -> text.append(name)
                .append('\t')
                .append(Base64.getEncoder().encodeToString(row))
                .append('\n'));
        return text.toString();
    }

    private static byte[] hundredths(List<AdamWeights> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        rows.forEach(row -> bytes.writeBytes(row.hundredths()));
        return bytes.toByteArray();
    }
}
