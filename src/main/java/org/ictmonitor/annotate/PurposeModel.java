package org.ictmonitor.annotate;

import java.util.List;
import org.ictmonitor.Purpose;

/** The trained model of purposes. Read when the first mention is met, never changed after. */
final class PurposeModel {
    static final String FILE = "purpose-model.txt";
    /** In the order of the columns. */
    static final List<Purpose> PURPOSES = List.of(Purpose.values());

    private PurposeModel() {}

    /** The weights, read when they are first asked for. */
    private static final class Held {
        static final LinearModel MODEL = LinearModel.read(FILE, PURPOSES.size());
    }

    static LinearModel held() {
        return Held.MODEL;
    }

    /** The most likely purpose. */
    static Purpose best(List<String> features) {
        return PURPOSES.get(Held.MODEL.best(features));
    }
}
