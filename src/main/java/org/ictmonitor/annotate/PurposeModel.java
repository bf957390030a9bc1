package org.ictmonitor.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.ictmonitor.Keyed;
import org.ictmonitor.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A maximum entropy model of purposes, trained from the sentences beside this class when the first mention is read, on one
 * thread and without chance, so that the same sentences always give the same model. Once trained it is only read.
 */
final class PurposeModel {
    private static final List<String> CORPUS = List.of("purposes-1.txt", "purposes-2.txt", "purposes-3.txt");
    private static final int ITERATIONS = 60;

    private final BiFunction<String, String, String[]> features;
    private volatile @Nullable MaxentModel model;

    /** @param features of a sentence in a language, the same for training and for reading */
    PurposeModel(BiFunction<String, String, String[]> features) {
        this.features = features;
    }

    /** The most likely purpose. */
    Purpose best(String[] sentence) {
        MaxentModel trained = model();
        return purpose(trained.getBestOutcome(trained.eval(sentence)));
    }

    private MaxentModel model() {
        MaxentModel known = model;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            MaxentModel trained = model == null ? train() : model;
            model = trained;
            return trained;
        }
    }

    private MaxentModel train() {
        List<Event> events = new ArrayList<>();
        CORPUS.forEach(file -> read(file, events));
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put("PrintMessages", false);
        try {
            OnePassDataIndexer indexer = new OnePassDataIndexer();
            indexer.init(parameters, null);
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            GISTrainer trainer = new GISTrainer();
            trainer.init(parameters, null);
            trainer.setGaussianSigma(1.0);
            return trainer.trainModel(ITERATIONS, indexer);
        } catch (IOException e) {
            throw new IllegalStateException("the sentences are in memory, nothing is read", e);
        }
    }

    private void read(String file, List<Event> events) {
        try (InputStream in = PurposeModel.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in this build");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> events.add(event(line)));
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private Event event(String line) {
        String[] cells = line.split(";", 3);
        return new Event(purpose(cells[0]).key(), features.apply(cells[2], cells[1]));
    }

    private static Purpose purpose(String key) {
        Optional<Purpose> purpose = Keyed.of(Purpose.class, key);
        return purpose.orElseThrow(() -> new IllegalStateException("'" + key + "' is no purpose"));
    }
}
