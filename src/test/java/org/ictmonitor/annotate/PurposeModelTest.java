package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.ictmonitor.Purpose;
import org.junit.jupiter.api.Test;

class PurposeModelTest {
    private static final Path FRESH = Path.of("target", PurposeModel.FILE);
    /** Hundredths by which another processor's rounding may move a weight. */
    private static final int ROUNDING = 3;

    @Test
    void the_model_is_the_one_that_its_sentences_give() throws IOException {
        SortedMap<String, int[]> fresh = PurposeTraining.train(PurposeTraining.examples(), PurposeTraining.reader());
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, PurposeTraining.written(fresh));
        List<String> changed = fresh.keySet().stream()
                .filter(feature -> !isNear(fresh.get(feature), PurposeModel.weights().get(feature)))
                .toList();
        assertThat(changed)
                .as("copy %s over src/main/resources/org/ictmonitor/annotate/%s: the sentences or features changed",
                        FRESH, PurposeModel.FILE)
                .isEmpty();
        assertThat(PurposeModel.weights().size()).isEqualTo(fresh.size());
    }

    private static boolean isNear(int[] fresh, int[] held) {
        for (int i = 0; held != null && i < fresh.length; i++) {
            if (Math.abs(fresh[i] - held[i]) > ROUNDING) {
                return false;
            }
        }
        return held != null;
    }

    @Test
    void features_that_no_sentence_had_leave_the_first_purpose() {
        assertThat(PurposeModel.best(new String[] {"w=ніколи-не-бачене"})).isEqualTo(Purpose.values()[0]);
    }
}
