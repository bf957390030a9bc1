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
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains linear models of maximum entropy by OpenNLP, without chance and on one thread. */
final class LinearTraining {
    /** Of steps of iterative scaling, which a few hundred sentences teach. */
    private static final Kept ALL = new Kept(1, 2);
    /** Of a descent: what one sentence alone of many thousands shows, and what hardly speaks, has no effect on unread passages. */
    private static final Kept TELLING = new Kept(2, 5);
    private static final int IN_A_LINE = 40;
    /** It has come to its end well before. */
    private static final int MOST_STEPS = 300;

    private LinearTraining() {}

    /**
     * What a model keeps.
     *
     * @param seen in how many sentences a feature stands at least
     * @param weight in hundredths, that a feature has at least for one outcome
     */
    private record Kept(int seen, int weight) {}

    /** A sentence as a model sees it. */
    record Seen(String outcome, List<String> features) {}

    /** By so many steps of iterative scaling: weights in hundredths by feature, those near nothing left out. */
    static SortedMap<String, int[]> byScaling(List<Seen> seen, List<String> outcomes, double smoothing, int steps)
            throws IOException {
        TrainingParameters parameters = parameters(steps, ALL);
        GISTrainer trainer = new GISTrainer();
        trainer.init(parameters, null);
        trainer.setGaussianSigma(smoothing);
        return weights(trainer.trainModel(steps, indexed(seen, parameters)), outcomes, ALL);
    }

    /**
     * To the end by a quasi-Newton method, which many thousand sentences need: weights as {@link #byScaling} gives them.
     *
     * @param restraint of large weights: by this is their sum of squares multiplied
     */
    static SortedMap<String, int[]> byDescent(List<Seen> seen, List<String> outcomes, double restraint)
            throws IOException {
        TrainingParameters parameters = parameters(MOST_STEPS, TELLING);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, restraint);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, null);
        return weights(trainer.trainModel(MOST_STEPS, indexed(seen, parameters)), outcomes, TELLING);
    }

    private static TrainingParameters parameters(int steps, Kept kept) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, kept.seen());
        parameters.put(TrainingParameters.ITERATIONS_PARAM, steps);
        return parameters;
    }

    private static DataIndexer indexed(List<Seen> seen, TrainingParameters parameters) throws IOException {
        List<Event> events = new ArrayList<>();
        seen.forEach(one -> events.add(new Event(one.outcome(), one.features().toArray(String[]::new))));
        DataIndexer indexer = new OnePassDataIndexer();
        indexer.init(parameters, null);
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        return indexer;
    }

    @SuppressWarnings("unchecked")
    private static SortedMap<String, int[]> weights(AbstractModel model, List<String> outcomes, Kept kept) {
        SortedMap<String, int[]> weights = new TreeMap<>();
        ((Map<String, Context>) model.getDataStructures()[1]).forEach((feature, context) -> {
            int[] row = row(model, context, outcomes);
            if (Arrays.stream(row).anyMatch(weight -> Math.abs(weight) >= kept.weight())) {
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
