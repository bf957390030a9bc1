package org.ictmonitor.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ictmonitor.Purpose;

/**
 * The linear model of purposes: each feature of a sentence speaks for or against each purpose with a weight, and the
 * purpose with the highest sum wins; of equals the first. The weights are whole hundredths, so that every machine adds them
 * up alike. They were trained from the sentences beside them (see DATA.md); a test holds both together. Read when the first
 * mention is met, never changed after.
 */
final class PurposeModel {
    static final String FILE = "purpose-model.txt";
    /** In the order of the columns. */
    static final List<Purpose> PURPOSES = List.of(Purpose.values());

    private PurposeModel() {}

    /** The weights, read when they are first asked for. */
    private static final class Held {
        static final Map<String, int[]> WEIGHTS = read();
    }

    /** The most likely purpose. */
    static Purpose best(String[] features) {
        return best(Held.WEIGHTS, features);
    }

    /** The most likely purpose by other weights than those held, as trials of a new model need it. */
    static Purpose best(Map<String, int[]> model, String[] features) {
        int[] sums = new int[PURPOSES.size()];
        for (String feature : features) {
            int[] weights = model.get(feature);
            for (int i = 0; weights != null && i < PURPOSES.size(); i++) {
                sums[i] += weights[i];
            }
        }
        int best = 0;
        for (int i = 1; i < PURPOSES.size(); i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        return PURPOSES.get(best);
    }

    /** Weights by feature, in the order of {@link Purpose}. */
    static Map<String, int[]> weights() {
        return Held.WEIGHTS;
    }

    private static Map<String, int[]> read() {
        Map<String, int[]> weights = new HashMap<>();
        for (String line : text().split("\n")) {
            if (!line.startsWith("#")) {
                row(line, weights);
            }
        }
        return weights;
    }

    private static String text() {
        try (InputStream in = PurposeModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    /** A line holds many features: feature, tabulator, a weight for each purpose, tabulator, and so on. */
    private static void row(String line, Map<String, int[]> weights) {
        String[] cells = line.split("\t");
        for (int at = 0; at + PURPOSES.size() < cells.length; at += PURPOSES.size() + 1) {
            int[] row = new int[PURPOSES.size()];
            for (int i = 0; i < PURPOSES.size(); i++) {
                row[i] = Integer.parseInt(cells[at + 1 + i]);
            }
            weights.put(cells[at], row);
        }
    }
}
