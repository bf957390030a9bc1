package org.ictmonitor.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.ictmonitor.Codebook;
import org.ictmonitor.Keyed;
import org.ictmonitor.Purpose;
import org.ictmonitor.config.CodebookReader;

/** Trains the model of purposes from its sentences: a maximum entropy model, without chance and on one thread. */
final class PurposeTraining {
    private static final List<String> CORPUS =
            List.of("purposes-1.txt", "purposes-2.txt", "purposes-3.txt", "purposes-4.txt", "purposes-5.txt");
    private static final double SMOOTHING = 1.0;
    private static final int SEEN_AT_LEAST = 1;
    private static final int ITERATIONS = 60;
    private static final int LEAST_WEIGHT = 2;
    private static final int IN_A_LINE = 40;

    private PurposeTraining() {}

    /** A sentence with its purpose by coding-manual rule 15. */
    record Example(Purpose purpose, String language, String text) {}

    /** All sentences, in the order of their files. */
    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String file : CORPUS) {
            try (InputStream in = PurposeTraining.class.getResourceAsStream(file)) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(PurposeTraining::example)
                        .forEach(examples::add);
            }
        }
        return examples;
    }

    private static Example example(String line) {
        String[] cells = line.split(";", 3);
        return new Example(Keyed.of(Purpose.class, cells[0]).orElseThrow(), cells[1], cells[2]);
    }

    /** The reader whose features the model is trained from. */
    static PurposeReader reader() {
        Codebook codebook = CodebookReader.bundled();
        Dictionaries dictionaries = new Dictionaries();
        WordTokenizer tokenizer = new WordTokenizer(new Lemmas(dictionaries));
        Tagger tagger = new Tagger(codebook, tokenizer, dictionaries, new AddressCodes(codebook));
        return new PurposeReader(tokenizer, tagger, dictionaries);
    }

    /** Weights in hundredths by feature, those near nothing left out. */
    static SortedMap<String, int[]> train(List<Example> examples, PurposeReader reader) throws IOException {
        List<Event> events = new ArrayList<>();
        for (Example example : examples) {
            events.add(new Event(example.purpose().key(), reader.features(example.text(), example.language())));
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, SEEN_AT_LEAST);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        OnePassDataIndexer indexer = new OnePassDataIndexer();
        indexer.init(parameters, null);
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        GISTrainer trainer = new GISTrainer();
        trainer.init(parameters, null);
        trainer.setGaussianSigma(SMOOTHING);
        return weights(trainer.trainModel(ITERATIONS, indexer));
    }

    @SuppressWarnings("unchecked")
    private static SortedMap<String, int[]> weights(AbstractModel model) {
        SortedMap<String, int[]> weights = new TreeMap<>();
        ((Map<String, Context>) model.getDataStructures()[1]).forEach((feature, context) -> {
            int[] row = row(model, context);
            if (Arrays.stream(row).anyMatch(weight -> Math.abs(weight) >= LEAST_WEIGHT)) {
                weights.put(feature, row);
            }
        });
        return weights;
    }

    private static int[] row(AbstractModel model, Context context) {
        int[] row = new int[PurposeModel.PURPOSES.size()];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            String key = model.getOutcome(context.getOutcomes()[i]);
            row[PurposeModel.PURPOSES.indexOf(Keyed.of(Purpose.class, key).orElseThrow())] =
                    (int) Math.round(100 * context.getParameters()[i]);
        }
        return row;
    }

    /** The model as its file has it. */
    static String written(SortedMap<String, int[]> weights) {
        StringBuilder text =
                new StringBuilder("# Trained from purposes-*.txt, see DATA.md: feature, then hundredths for "
                        + Keyed.keys(Purpose.class) + ".\n");
        int written = 0;
        for (Map.Entry<String, int[]> entry : weights.entrySet()) {
            text.append(entry.getKey())
                    .append('\t')
                    .append(Arrays.stream(entry.getValue())
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining("\t")))
                    .append(++written % IN_A_LINE == 0 ? '\n' : '\t');
        }
        return text.append('\n').toString();
    }
}
