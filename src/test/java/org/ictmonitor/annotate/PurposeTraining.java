package org.ictmonitor.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.ictmonitor.Codebook;
import org.ictmonitor.Keyed;
import org.ictmonitor.Purpose;
import org.ictmonitor.config.CodebookReader;

/** Trains the model of purposes from its sentences. */
final class PurposeTraining {
    private static final int FILES = 56;
    private static final double RESTRAINT = 1.25;

    private PurposeTraining() {}

    /**
     * A sentence with its purpose by coding-manual rule 15.
     *
     * @param file number of the file that it stands in
     */
    record Example(int file, Purpose purpose, String language, String text) {}

    /** All sentences, in the order of their files. */
    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (int number = 1; number <= FILES; number++) {
            int file = number;
            try (InputStream in = PurposeTraining.class.getResourceAsStream("purposes-" + file + ".txt")) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(line -> example(file, line))
                        .forEach(examples::add);
            }
        }
        return examples;
    }

    private static Example example(int file, String line) {
        String[] cells = line.split(";", 3);
        return new Example(file, Keyed.of(Purpose.class, cells[0]).orElseThrow(), cells[1], cells[2]);
    }

    /** The tagger that the sentences are read with. */
    static Tagger tagger(WordTokenizer tokenizer, Dictionaries dictionaries) {
        Codebook codebook = CodebookReader.bundled();
        return new Tagger(codebook, tokenizer, dictionaries, new AddressCodes(codebook));
    }

    /** The reader whose features the model is trained from. */
    static PurposeReader reader() {
        Dictionaries dictionaries = new Dictionaries();
        WordTokenizer tokenizer = new WordTokenizer(new Lemmas(dictionaries));
        return new PurposeReader(tokenizer, tagger(tokenizer, dictionaries), dictionaries);
    }

    /** The linear model. */
    static SortedMap<String, int[]> train(List<Example> examples, PurposeReader reader) throws IOException {
        List<LinearTraining.Seen> seen = examples.stream()
                .map(example -> new LinearTraining.Seen(
                        example.purpose().key(),
                        reader.seen(example.text(), example.language()).features()))
                .toList();
        List<String> outcomes = PurposeModel.PURPOSES.stream().map(Purpose::key).toList();
        return LinearTraining.byDescent(seen, outcomes, RESTRAINT);
    }

    /** The text of the net. */
    static String net(List<Example> examples, PurposeReader reader) {
        List<WindowTraining.Taught> taught = examples.stream()
                .map(example -> new WindowTraining.Taught(
                        PurposeModel.PURPOSES.indexOf(example.purpose()),
                        reader.seen(example.text(), example.language()).places()))
                .toList();
        return WindowTraining.train(
                taught,
                PurposeModel.PURPOSES.size(),
                "Trained from purposes-*.txt, see DATA.md: name, then hundredths as bytes in base64.");
    }
}
