package org.ictmonitor.annotate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** Prints what the judging passages and sentences give, and a k-fold trial of the purpose model on its own sentences. */
final class AnnotateFigures {
    /** Held, so that its level stays set. */
    private static final Logger LOG = Logger.getLogger("opennlp");

    private AnnotateFigures() {}

    public static void main(String[] arguments) throws IOException {
        LOG.setLevel(Level.OFF);
        System.out.println("held-out passages: " + heldOut());
        System.out.print(SenseScore.of(SenseExample.read("senses-judged.csv")));
        senses();
        folds();
    }

    static TaggingScore heldOut() throws IOException {
        TaggingScore score = new TaggingScore();
        for (MarkedPassage passage : MarkedPassage.read("held-out-passages.txt")) {
            score.add(passage, Passages.read(passage.text(), passage.language(), List.of()));
        }
        return score;
    }

    /** A model of four fifths of the sentences judges the rest: every fifth sentence, then each file by the others. */
    private static void folds() throws IOException {
        List<PurposeTraining.Example> all = PurposeTraining.examples();
        PurposeReader reader = PurposeTraining.reader();
        System.out.println("five folds: "
                + folds(
                        all,
                        reader,
                        IntStream.range(0, all.size()).map(i -> i % 5).toArray()));
        System.out.println("by file: "
                + folds(
                        all,
                        reader,
                        all.stream().mapToInt(example -> example.file() - 1).toArray()));
    }

    private static TaggingScore folds(List<PurposeTraining.Example> all, PurposeReader reader, int[] fold)
            throws IOException {
        TaggingScore score = new TaggingScore();
        for (int number = 0; number <= Arrays.stream(fold).max().orElseThrow(); number++) {
            List<PurposeTraining.Example> train = new ArrayList<>();
            List<PurposeTraining.Example> judged = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                (fold[i] == number ? judged : train).add(all.get(i));
            }
            LinearModel model = new LinearModel(PurposeModel.PURPOSES.size(), PurposeTraining.train(train, reader));
            WindowNet net = WindowNet.of(PurposeTraining.net(train, reader));
            for (PurposeTraining.Example example : judged) {
                score.addPurpose(
                        example.purpose(),
                        PurposeModel.best(model, net, reader.seen(example.text(), example.language())));
            }
        }
        return score;
    }

    private static List<String> named(SenseExample example, LinearTraining.Seen seen) {
        return seen.features().stream()
                .map(feature -> example.sense() + "/" + feature)
                .toList();
    }

    /** Ten folds of the sentences of senses, model and rules. */
    private static void senses() throws IOException {
        SenseTraining training = new SenseTraining();
        List<SenseExample> all = SenseTraining.examples();
        SenseScore byModel = new SenseScore();
        SenseScore byRule = new SenseScore();
        for (int fold = 0; fold < 10; fold++) {
            int number = fold;
            LinearModel model = new LinearModel(
                    2,
                    training.train(IntStream.range(0, all.size())
                            .filter(i -> i % 10 != number)
                            .mapToObj(all::get)
                            .toList()));
            IntStream.range(0, all.size())
                    .filter(i -> i % 10 == number)
                    .mapToObj(all::get)
                    .forEach(example -> training.seen(example).ifPresent(seen -> {
                        byModel.add(example.sense(), example.meant(), model.best(named(example, seen)) == 1);
                        byRule.add(
                                example.sense(),
                                example.meant(),
                                seen.features().contains("rule=true"));
                    }));
        }
        System.out.print("ten folds, rules:\n" + byRule + "ten folds, model:\n" + byModel);
    }
}
