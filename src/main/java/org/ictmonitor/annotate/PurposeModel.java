package org.ictmonitor.annotate;

import java.util.List;
import org.ictmonitor.Purpose;

/**
 * The trained models of purposes, which judge together: a linear one by what a sentence shows, and a net by how its words stand beside each other.
 * They err on unlike sentences, and their sum less often than either. Read when the first mention is met, never changed after.
 */
final class PurposeModel {
    static final String FILE = "purpose-model.txt";
    static final String NET = "purpose-net.txt";
    /** In the order of the columns. */
    static final List<Purpose> PURPOSES = List.of(Purpose.values());

    private PurposeModel() {}

    /** The weights, read when they are first asked for. */
    private static final class Held {
        static final LinearModel MODEL = LinearModel.read(FILE, PURPOSES.size());
        static final WindowNet NET = WindowNet.read(PurposeModel.NET);
    }

    static LinearModel held() {
        return Held.MODEL;
    }

    static WindowNet net() {
        return Held.NET;
    }

    /** The most likely purpose. */
    static Purpose best(PurposeReader.Seen seen) {
        return best(held(), net(), seen);
    }

    static Purpose best(LinearModel model, WindowNet net, PurposeReader.Seen seen) {
        int[] sums = model.scores(seen.features());
        int[] more = net.scores(seen.places());
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
        return PURPOSES.get(LinearModel.best(sums));
    }
}
