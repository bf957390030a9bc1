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
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.NegLogLikelihood;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
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
        return weights(trainer.trainModel(steps, indexed(seen, parameters)), outcomes);
    }

    /**
     * To the end by a quasi-Newton method, which many thousand sentences need: weights as {@link #byScaling} gives them.
     *
     * @param restraint of large weights: by this is their sum of squares multiplied
     */
    static SortedMap<String, int[]> byDescent(List<Seen> seen, List<String> outcomes, double restraint)
            throws IOException {
        DataIndexer indexed = indexed(seen, parameters(MOST_STEPS, TELLING));
        Descent descent = new Descent(new NegLogLikelihood(indexed), restraint);
        double[] found = descent.lowest();
        String[] features = indexed.getPredLabels();
        List<String> columns = List.of(indexed.getOutcomeLabels());
        SortedMap<String, int[]> weights = new TreeMap<>();
        for (int at = 0; at < features.length; at++) {
            int feature = at;
            int[] row = outcomes.stream()
                    .mapToInt(outcome -> hundredths(found[columns.indexOf(outcome) * features.length + feature]))
                    .toArray();
            keep(features[at], row, TELLING, weights);
        }
        return weights;
    }

    private static int hundredths(double weight) {
        return (int) Math.round(100 * weight);
    }

    private static void keep(String feature, int[] row, Kept kept, SortedMap<String, int[]> weights) {
        if (Arrays.stream(row).anyMatch(weight -> Math.abs(weight) >= kept.weight())) {
            weights.put(feature, row);
        }
    }

    /**
     * What is to be made small: how unlikely the sentences' outcomes are, and how large the weights. The library's descent
     * stops where a step gains little, a good way before the end (at 3,540 of 3,352 for 28,000 sentences), so it is begun
     * anew from there until that gains nothing more.
     */
    private static final class Descent implements Function {
        private static final int MOST_STARTS = 20;
        private static final double GAIN = 1e-4;
        private static final int REMEMBERED = 15;
        private static final int MOST_VALUES = 30_000;

        private final Function unlikely;
        private final double restraint;
        private double[] start;

        Descent(Function unlikely, double restraint) {
            this.unlikely = unlikely;
            this.restraint = restraint;
            this.start = new double[unlikely.getDimension()];
        }

        double[] lowest() {
            double before = Double.MAX_VALUE;
            double now = valueAt(new double[start.length]);
            for (int run = 0; run < MOST_STARTS && before - now > GAIN * now; run++) {
                QNMinimizer minimizer = new QNMinimizer(0, 0, MOST_STEPS, REMEMBERED, MOST_VALUES);
                start = from(minimizer.minimize(this));
                before = now;
                now = valueAt(new double[start.length]);
            }
            return start;
        }

        private double[] from(double[] step) {
            double[] point = start.clone();
            for (int i = 0; i < point.length; i++) {
                point[i] += step[i];
            }
            return point;
        }

        @Override
        public int getDimension() {
            return start.length;
        }

        @Override
        public double valueAt(double[] step) {
            double[] point = from(step);
            return unlikely.valueAt(point)
                    + restraint
                            * Arrays.stream(point)
                                    .map(weight -> weight * weight)
                                    .sum();
        }

        @Override
        public double[] gradientAt(double[] step) {
            double[] point = from(step);
            double[] gradient = unlikely.gradientAt(point).clone();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += 2 * restraint * point[i];
            }
            return gradient;
        }
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
    private static SortedMap<String, int[]> weights(AbstractModel model, List<String> outcomes) {
        SortedMap<String, int[]> weights = new TreeMap<>();
        ((Map<String, Context>) model.getDataStructures()[1]).forEach((feature, context) -> {
            keep(feature, row(model, context, outcomes), ALL, weights);
        });
        return weights;
    }

    private static int[] row(AbstractModel model, Context context, List<String> outcomes) {
        int[] row = new int[outcomes.size()];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            String outcome = model.getOutcome(context.getOutcomes()[i]);
            row[outcomes.indexOf(outcome)] = hundredths(context.getParameters()[i]);
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
