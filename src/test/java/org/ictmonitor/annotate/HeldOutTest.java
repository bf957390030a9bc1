package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Keeps what was reached from falling, on passages and sentences that were written before the training ones and are never
 * trained from. The floors stand two or three passages below what was measured when they were set (DATA.md has the figures).
 */
class HeldOutTest {
    @Test
    void mentions_of_the_held_out_passages_are_found() throws IOException {
        TaggingScore score = AnnotateFigures.heldOut();
        assertThat(score.f1("exact")).as(score.toString()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.f1("family")).as(score.toString()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void purposes_of_the_held_out_passages_agree_with_their_coder() throws IOException {
        TaggingScore score = AnnotateFigures.heldOut();
        assertThat(score.alpha()).as(score.toString()).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void ambiguous_words_are_told_apart() throws IOException {
        SenseScore score = SenseScore.of(SenseExample.read("senses-judged.csv"));
        assertThat(score.precision("diia")).as(score.toString()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.recall("diia")).as(score.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.accuracy("mail")).as(score.toString()).isGreaterThanOrEqualTo(0.86);
        assertThat(List.of("telegram", "zoom", "meet", "signal", "channel", "group"))
                .as(score.toString())
                .allMatch(sense -> score.accuracy(sense) >= 0.82);
    }

    @Test
    void aspects_of_judging_sentences_are_read() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> rows = judgedAspects();
        for (String row : rows) {
            String[] cells = row.split(";", 3);
            boolean right = Passages.mentions(cells[2]).stream()
                    .anyMatch(mention -> mention.code().value().equals(cells[0])
                            && mention.aspect().key().equals(cells[1]));
            if (!right) {
                wrong.add(row);
            }
        }
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(wrong).hasSizeLessThanOrEqualTo(5);
    }

    private static List<String> judgedAspects() throws IOException {
        try (InputStream in = HeldOutTest.class.getResourceAsStream("aspects-judged.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void no_judging_sentence_is_trained_from() throws IOException {
        Set<String> trained = new HashSet<>();
        PurposeTraining.examples().forEach(example -> trained.add(example.text()));
        SenseTraining.examples().forEach(example -> trained.add(example.text()));
        List<String> judging = new ArrayList<>();
        MarkedPassage.read("held-out-passages.txt").forEach(passage -> judging.add(passage.text()));
        SenseExample.read("senses-judged.csv").forEach(example -> judging.add(example.text()));
        assertThat(judging).hasSizeGreaterThan(480).doesNotContainAnyElementsOf(trained);
    }
}
