package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

class LanguageGramsTest {
    private static final List<String> LANGUAGES = List.of("ukr", "rus", "eng", "xxx");

    @Test
    void readsEveryWeightThatTheLibraryReads() throws IOException {
        LanguageGrams grams = LanguageGrams.read(file(), LANGUAGES);
        Map<Long, List<Double>> ours = new HashMap<>();
        for (int gram = 0; gram < grams.keys().length; gram++) {
            int from = gram * LANGUAGES.size();
            ours.put(
                    grams.keys()[gram],
                    List.of(
                            grams.weights()[from],
                            grams.weights()[from + 1],
                            grams.weights()[from + 2],
                            grams.weights()[from + 3]));
        }
        assertThat(ours).hasSizeGreaterThan(100_000).isEqualTo(ofLibrary());
    }

    /** By the key of an n-gram, its weights; 0 for a language that it says nothing of. */
    private static Map<Long, List<Double>> ofLibrary() throws IOException {
        AbstractModel model = (AbstractModel) new LanguageDetectorModel(file()).getMaxentModel();
        Map<Long, List<Double>> weights = new HashMap<>();
        ((Map<?, ?>) model.getDataStructures()[1])
                .forEach((gram, context) -> weights.put(
                        ((String) gram).chars().asLongStream().reduce(0, (key, letter) -> key << 16 | letter),
                        LANGUAGES.stream()
                                .map(language -> weight((Context) context, model.getIndex(language)))
                                .toList()));
        return weights;
    }

    private static double weight(Context gram, int outcome) {
        double weight = 0;
        for (int i = 0; i < gram.getOutcomes().length; i++) {
            weight = gram.getOutcomes()[i] == outcome ? gram.getParameters()[i] : weight;
        }
        return weight;
    }

    @Test
    void readsAModelThatWasWrittenByHand() throws IOException {
        LanguageGrams grams = LanguageGrams.read(zip("langdetect.model", small()), List.of("eng", "ukr"));
        assertThat(grams.keys()).containsExactly('i', 'ї', 'a' << 16 | '€');
        assertThat(grams.weights()).containsExactly(0.5, 0.25, 0, 2, 0, 3);
    }

    @Test
    void saysWhereAModelIsCutOff() throws IOException {
        byte[] whole = small();
        for (int length = 0; length < whole.length; length++) {
            InputStream cut = zip("langdetect.model", Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> LanguageGrams.read(cut, List.of("ukr")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the entry langdetect.model is damaged behind byte");
        }
    }

    @Test
    void refusesWhatIsNoLanguageModel() throws IOException {
        InputStream other = zip("pos.model", small());
        assertThatThrownBy(() -> LanguageGrams.read(other, List.of("ukr")))
                .hasMessageContaining("no entry langdetect.model");
        InputStream perceptron = zip("langdetect.model", new byte[] {0, 1, 'P'});
        assertThatThrownBy(() -> LanguageGrams.read(perceptron, List.of("ukr")))
                .hasMessageContaining("no model of type GIS");
    }

    /** Two patterns: "i" speaks of both languages, the two others of Ukrainian alone. */
    private static byte[] small() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF("GIS");
        out.writeInt(1);
        out.writeDouble(1);
        write(out, "ukr", "eng");
        write(out, "1 0 1", "2 0");
        write(out, "i", "ї", "a€");
        for (double weight : new double[] {0.25, 0.5, 2, 3}) {
            out.writeDouble(weight);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String... texts) throws IOException {
        out.writeInt(texts.length);
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static InputStream zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static InputStream file() {
        return Objects.requireNonNull(LanguageGramsTest.class.getResourceAsStream("/langdetect-183.bin"));
    }
}
