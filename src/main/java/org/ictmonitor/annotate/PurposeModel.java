package org.ictmonitor.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
    private static final int PURPOSES = Purpose.values().length;

    private PurposeModel() {}

    /** The weights, read when they are first asked for. */
    private static final class Held {
        static final Map<String, int[]> WEIGHTS = read();
    }

    /** The most likely purpose. */
    static Purpose best(String[] features) {
        int[] sums = new int[PURPOSES];
        for (String feature : features) {
            int[] weights = Held.WEIGHTS.get(feature);
            for (int i = 0; weights != null && i < PURPOSES; i++) {
                sums[i] += weights[i];
            }
        }
        int best = 0;
        for (int i = 1; i < PURPOSES; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        return Purpose.values()[best];
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
        for (int at = 0; at + PURPOSES < cells.length; at += PURPOSES + 1) {
            int[] row = new int[PURPOSES];
            for (int i = 0; i < PURPOSES; i++) {
                row[i] = Integer.parseInt(cells[at + 1 + i]);
            }
            weights.put(cells[at], row);
        }
    }
}
