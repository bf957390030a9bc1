package org.ictmonitor.annotate;

import java.io.IOException;
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

/** Trains linear models: maximum entropy by OpenNLP's GIS, without chance and on one thread. */
final class LinearTraining {
    private static final int SEEN_AT_LEAST = 1;
    private static final int LEAST_WEIGHT = 2;
    private static final int IN_A_LINE = 40;

    private LinearTraining() {}

    /** A sentence as a model sees it. */
    record Seen(String outcome, List<String> features) {}

    /** Weights in hundredths by feature, those near nothing left out. */
    static SortedMap<String, int[]> train(List<Seen> seen, List<String> outcomes, double smoothing, int iterations)
            throws IOException {
        List<Event> events = new ArrayList<>();
        seen.forEach(one -> events.add(new Event(one.outcome(), one.features().toArray(String[]::new))));
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, SEEN_AT_LEAST);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        OnePassDataIndexer indexer = new OnePassDataIndexer();
        indexer.init(parameters, null);
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        GISTrainer trainer = new GISTrainer();
        trainer.init(parameters, null);
        trainer.setGaussianSigma(smoothing);
        return weights(trainer.trainModel(iterations, indexer), outcomes);
    }

    @SuppressWarnings("unchecked")
    private static SortedMap<String, int[]> weights(AbstractModel model, List<String> outcomes) {
        SortedMap<String, int[]> weights = new TreeMap<>();
        ((Map<String, Context>) model.getDataStructures()[1]).forEach((feature, context) -> {
            int[] row = row(model, context, outcomes);
            if (Arrays.stream(row).anyMatch(weight -> Math.abs(weight) >= LEAST_WEIGHT)) {
                weights.put(feature, row);
            }
        });
        return weights;
    }

    private static int[] row(AbstractModel model, Context context, List<String> outcomes) {
        int[] row = new int[outcomes.size()];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            String outcome = model.getOutcome(context.getOutcomes()[i]);
            row[outcomes.indexOf(outcome)] = (int) Math.round(100 * context.getParameters()[i]);
        }
        return row;
    }

    /** The features whose weights a model holds otherwise than they were trained, by more than rounding. */
    static List<String> changed(Map<String, int[]> fresh, Map<String, int[]> held, int rounding) {
        return fresh.entrySet().stream()
                .filter(feature ->
                        !isNear(feature.getValue(), held.getOrDefault(feature.getKey(), new int[0]), rounding))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isNear(int[] fresh, int[] held, int rounding) {
        for (int i = 0; i < held.length; i++) {
            if (Math.abs(fresh[i] - held[i]) > rounding) {
                return false;
            }
        }
        return held.length == fresh.length;
    }

    /** A model as its file has it. */
    static String written(String about, SortedMap<String, int[]> weights) {
        StringBuilder text = new StringBuilder("# " + about + "\n");
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
