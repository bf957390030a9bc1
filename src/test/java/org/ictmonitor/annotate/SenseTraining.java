package org.ictmonitor.annotate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ictmonitor.Code;

/** Trains the model of senses from its sentences, each sense for itself. */
final class SenseTraining {
    private static final double SMOOTHING = 1.0;
    private static final int ITERATIONS = 80;
    private static final Map<String, String> CODES = Map.of(
            "diia",
            "diia",
            "mail",
            "email",
            "telegram",
            "telegram",
            "zoom",
            "zoom",
            "meet",
            "google-meet",
            "signal",
            "signal",
            "bot",
            "chatbot");

    private final Dictionaries dictionaries = new Dictionaries();
    private final WordTokenizer tokenizer = new WordTokenizer(new Lemmas(dictionaries));
    private final Tagger tagger = PurposeTraining.tagger(tokenizer, dictionaries);
    private final SenseFeatures features = new SenseFeatures(dictionaries);

    static List<SenseExample> examples() throws IOException {
        List<SenseExample> examples = new ArrayList<>(SenseExample.read("senses-1.txt"));
        examples.addAll(SenseExample.read("senses-2.txt"));
        examples.addAll(SenseExample.read("senses-3.txt"));
        examples.addAll(SenseExample.read("senses-4.txt"));
        return examples;
    }

    SortedMap<String, int[]> train(List<SenseExample> examples) throws IOException {
        Set<String> senses = new LinkedHashSet<>();
        examples.forEach(example -> senses.add(example.sense()));
        SortedMap<String, int[]> weights = new TreeMap<>();
        for (String sense : senses) {
            List<LinearTraining.Seen> seen = new ArrayList<>();
            examples.stream()
                    .filter(example -> example.sense().equals(sense))
                    .forEach(example -> seen(example).ifPresent(seen::add));
            LinearTraining.byScaling(seen, Senses.ANSWERS, SMOOTHING, ITERATIONS)
                    .forEach((feature, row) -> weights.put(sense + "/" + feature, row));
        }
        return weights;
    }

    /** What the model sees of an example, empty where its spelling alone decides. */
    Optional<LinearTraining.Seen> seen(SenseExample example) {
        Words words = new Words(example.text(), tokenizer.tokens(example.text(), example.language()));
        int at = 0;
        while (words.token(at).end() <= example.start()) {
            at++;
        }
        if (example.sense().equals("diia") && !DiiaContext.isDoubtful(words, at, false)) {
            return Optional.empty();
        }
        String code = CODES.get(example.sense());
        boolean rule = code == null || tagger.ruled(new Code(code), words, at, at + 1, example.language());
        return Optional.of(new LinearTraining.Seen(
                example.meant() ? "yes" : "no", List.copyOf(features.of(words, at, at + 1, example.language(), rule))));
    }
}
