package org.ictmonitor.annotate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ictmonitor.Purpose;

/** Prints what the judging passages and sentences give, and a k-fold trial of the purpose model on its own sentences. */
final class AnnotateFigures {
    private AnnotateFigures() {}

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("opennlp").setLevel(Level.OFF);
        System.out.println("held-out passages: " + heldOut());
        System.out.print(SenseScore.of(SenseExample.read("senses-judged.csv")));
        folds();
    }

    static TaggingScore heldOut() throws IOException {
        TaggingScore score = new TaggingScore();
        for (MarkedPassage passage : MarkedPassage.read("held-out-passages.txt")) {
            score.add(passage, Passages.read(passage.text(), passage.language(), List.of()));
        }
        return score;
    }

    /** Each file of sentences is judged by a model of the others. */
    private static void folds() throws IOException {
        TaggingScore score = new TaggingScore();
        List<PurposeTraining.Example> all = PurposeTraining.examples();
        PurposeReader reader = PurposeTraining.reader();
        int folds = 5;
        for (int fold = 0; fold < folds; fold++) {
            List<PurposeTraining.Example> train = new ArrayList<>();
            List<PurposeTraining.Example> test = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                (i % folds == fold ? test : train).add(all.get(i));
            }
            var model = PurposeTraining.train(train, reader);
            for (PurposeTraining.Example example : test) {
                Purpose guess = PurposeModel.best(model, reader.features(example.text(), example.language()));
                score.addPurpose(example.purpose(), guess);
            }
        }
        System.out.printf(Locale.ROOT, "folds: %s%n", score);
    }
}
