package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

/** The library's own detector is the measure: the same language of the campaign's for every text. */
class LanguageWeightsTest {
    private static final List<String> LANGUAGES = List.of("ukr", "rus", "eng");
    private static final LanguageDetectorModel MODEL = model();
    private static final LanguageDetectorME DETECTOR = new LanguageDetectorME(MODEL);

    @Test
    void answersAsTheLibrarysDetectorDoesWhateverTheText() {
        LanguageWeights weights = weights(LANGUAGES);
        List<String> texts = texts();
        assertThat(texts).hasSizeGreaterThan(5_000);
        List<String> ours = new ArrayList<>();
        List<String> library = new ArrayList<>();
        for (String text : texts) {
            ours.add(LANGUAGES.get(weights.best(text)) + " " + text);
            library.add(detected(text) + " " + text);
        }
        assertThat(ours).isEqualTo(library);
        assertThat(ours.stream().map(answer -> answer.substring(0, 3))).contains("ukr", "rus", "eng");
    }

    @Test
    void takesTheFirstLanguageWhereNothingIsKnown() {
        assertThat(weights(LANGUAGES).best("漢字")).isZero();
        assertThat(weights(LANGUAGES).best("")).isZero();
    }

    @Test
    void doesNotKnowALanguageThatTheModelLacks() {
        assertThat(weights(List.of("xxx", "ukr")).best("Запис на консультацію")).isEqualTo(1);
    }

    /** The sentences of the corpora, whole and in pieces that end within words, with what the detector passes over. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int file = 1; file <= 10; file++) {
            for (String line : read("purposes-" + file + ".txt").lines().toList()) {
                texts.add(line);
                texts.add(line.substring(line.length() / 3));
                texts.add(line.substring(0, line.length() / 2) + " 2022 https://portal.example/a?b ААААА :-)");
            }
        }
        return texts;
    }

    private static String detected(String text) {
        for (Language language : DETECTOR.predictLanguages(text)) {
            if (LANGUAGES.contains(language.getLang())) {
                return language.getLang();
            }
        }
        throw new AssertionError("the detector knows none of " + LANGUAGES);
    }

    private static LanguageWeights weights(List<String> languages) {
        try (InputStream in = file()) {
            return LanguageWeights.of(LanguageGrams.read(in, languages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream file() {
        return Objects.requireNonNull(LanguageWeightsTest.class.getResourceAsStream("/langdetect-183.bin"));
    }

    private static LanguageDetectorModel model() {
        try (InputStream in = file()) {
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = Languages.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
