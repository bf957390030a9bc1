package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The models are those that their sentences give; where they are not, the fresh ones lie under {@code target}. */
class PurposeModelTest {
    /** Hundredths by which another processor's rounding may move a weight. */
    private static final int ROUNDING = 3;

    private static final String COPY =
            "copy %s over src/main/resources/org/ictmonitor/annotate/%s: the sentences or features changed";

    @Test
    void the_model_of_purposes_is_the_one_that_its_sentences_give() throws IOException {
        isHeld(
                PurposeModel.FILE,
                "Trained from purposes-*.txt, see DATA.md: feature, then hundredths for " + PurposeModel.PURPOSES + ".",
                PurposeTraining.train(PurposeTraining.examples(), PurposeTraining.reader()),
                PurposeModel.held());
    }

    @Test
    void the_net_of_purposes_is_the_one_that_its_sentences_give() throws IOException {
        String fresh = PurposeTraining.net(PurposeTraining.examples(), PurposeTraining.reader());
        Path left = left(PurposeModel.NET);
        Files.writeString(left, fresh);
        assertThat(fresh.equals(LinearModel.text(PurposeModel.NET)))
                .as(COPY, left, PurposeModel.NET)
                .isTrue();
    }

    @Test
    void the_model_of_senses_is_the_one_that_its_sentences_give() throws IOException {
        isHeld(
                Senses.FILE,
                "Trained from senses-*.txt, see DATA.md: sense/feature, then hundredths for no and yes.",
                new SenseTraining().train(SenseTraining.examples()),
                Senses.held());
    }

    private static void isHeld(String file, String about, SortedMap<String, int[]> fresh, LinearModel held)
            throws IOException {
        Path left = left(file);
        Files.writeString(left, LinearTraining.written(about, fresh));
        assertThat(LinearTraining.changed(fresh, held.weights(), ROUNDING))
                .as(COPY, left, file)
                .isEmpty();
        assertThat(held.weights().size()).isEqualTo(fresh.size());
    }

    private static Path left(String file) throws IOException {
        Path left = Path.of("target", file);
        Files.createDirectories(left.getParent());
        return left;
    }

    @Test
    void features_that_no_sentence_had_leave_the_first_purpose() {
        assertThat(LinearModel.best(PurposeModel.held().scores(List.of("w=ніколи-не-бачене"))))
                .isZero();
    }
}
