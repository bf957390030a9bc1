package org.ictmonitor.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A linear model: each feature speaks for or against each outcome with a weight, and the outcome with the highest sum wins; of
 * equals the first. Weights are whole hundredths, so that every machine adds them up alike. The files are trained from the
 * sentences beside them (see DATA.md); tests hold both together.
 *
 * @param outcomes how many there are; each feature has a weight for each
 */
record LinearModel(int outcomes, Map<String, int[]> weights) {
    /** Reads a file beside this class: feature, tabulator, a weight for each outcome, tabulator, and so on; # begins a comment. */
    static LinearModel read(String file, int outcomes) {
        Map<String, int[]> weights = new HashMap<>();
        for (String line : text(file).split("\n")) {
            if (!line.startsWith("#")) {
                row(line, outcomes, weights);
            }
        }
        return new LinearModel(outcomes, weights);
    }

    /** A file beside this class. */
    static String text(String file) {
        try (InputStream in = LinearModel.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static void row(String line, int outcomes, Map<String, int[]> weights) {
        String[] cells = line.split("\t");
        for (int at = 0; at + outcomes < cells.length; at += outcomes + 1) {
            int[] row = new int[outcomes];
            for (int i = 0; i < outcomes; i++) {
                row[i] = Integer.parseInt(cells[at + 1 + i]);
            }
            weights.put(cells[at], row);
        }
    }

    /** The number of the most likely outcome. */
    int best(Iterable<String> features) {
        return best(scores(features));
    }

    /** What the features say for each outcome together, in hundredths. */
    int[] scores(Iterable<String> features) {
        int[] sums = new int[outcomes];
        for (String feature : features) {
            int[] row = weights.get(feature);
            for (int i = 0; row != null && i < outcomes; i++) {
                sums[i] += row[i];
            }
        }
        return sums;
    }

    /** The number of the highest, of equals the first. */
    static int best(int[] sums) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        return best;
    }
}
