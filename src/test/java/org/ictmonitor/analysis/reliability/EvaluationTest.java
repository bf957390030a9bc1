package org.ictmonitor.analysis.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Purpose;
import org.ictmonitor.analysis.ResultTable;
import org.junit.jupiter.api.Test;

/** A gold of four passages, counted by hand. */
class EvaluationTest {
    private static final String LONG = "Пишіть нам у Viber, Telegram або Facebook щодня з восьмої ранку.";

    private static CodedSpan span(int start, int end, String code) {
        return new CodedSpan(start, end, new Code(code), Optional.empty(), Optional.empty());
    }

    private static CodedSpan span(int start, int end, String code, Purpose purpose, Aspect aspect) {
        return new CodedSpan(start, end, new Code(code), Optional.of(purpose), Optional.of(aspect));
    }

    private static CodedPassage passage(String id, String language, Optional<Purpose> purpose, CodedSpan... spans) {
        return new CodedPassage(id, LONG, Optional.of(language), purpose, Optional.empty(), Arrays.asList(spans));
    }

    private static final Evaluation SMALL = new Evaluation(List.of(
            // one right, one of the wrong kind, one missed
            new CodedPair(
                    passage(
                            "a",
                            "uk",
                            Optional.of(Purpose.COMMUNICATE),
                            span(13, 18, "viber"),
                            span(20, 28, "telegram.channel"),
                            span(33, 41, "facebook")),
                    passage(
                            "a",
                            "uk",
                            Optional.empty(),
                            span(10, 18, "viber", Purpose.COMMUNICATE, Aspect.NONE),
                            span(20, 28, "telegram", Purpose.INFORM, Aspect.NONE))),
            // nothing in the gold, one found
            new CodedPair(
                    passage("b", "ru", Optional.empty()),
                    passage("b", "uk", Optional.empty(), span(0, 6, "sms", Purpose.NONE, Aspect.NONE))),
            // a document of any kind, with an aspect of its own
            new CodedPair(
                    passage("c", "uk", Optional.empty(), span(0, 6, "document", Purpose.NONE, Aspect.ACCEPTED)),
                    passage("c", "uk", Optional.empty(), span(2, 8, "document.passport", Purpose.NONE, Aspect.PARTLY))),
            // the neighbour of a right one is no match
            new CodedPair(
                    passage("d", "uk", Optional.of(Purpose.INFORM), span(13, 18, "viber")),
                    passage("d", "uk", Optional.empty(), span(18, 20, "viber", Purpose.INFORM, Aspect.NONE)))));

    private static List<Object> row(ResultTable table, String first, String second) {
        return table.rows().stream()
                .filter(row -> row.get(0).equals(first) && row.get(1).equals(second))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mentions_are_scored_as_by_hand() {
        ResultTable scores = SMALL.scores();
        List<Object> all = row(scores, "all", "exact");
        assertThat(all.subList(2, 5)).containsExactly(5L, 5L, 2L);
        assertThat(all.get(5)).isEqualTo(0.4);
        assertThat(all.get(8)).isEqualTo(0.4);
        assertThat((Double) all.get(11)).isEqualTo(0.4, within(1e-12));
        assertThat(row(scores, "all", "family").subList(2, 5)).containsExactly(5L, 5L, 3L);
        assertThat(row(scores, "language", "uk").subList(2, 5)).containsExactly(5L, 4L, 2L);
        assertThat(row(scores, "language", "ru").subList(2, 5)).containsExactly(0L, 1L, 0L);
        assertThat(row(scores, "family", "telegram").subList(2, 5)).containsExactly(1L, 1L, 1L);
        assertThat(row(scores, "code", "telegram").subList(2, 5)).containsExactly(0L, 1L, 0L);
        assertThat(row(scores, "code", "telegram.channel").subList(2, 5)).containsExactly(1L, 0L, 0L);
        assertThat(row(scores, "code", "viber").subList(2, 5)).containsExactly(2L, 2L, 1L);
        assertThat(row(scores, "code", "document").subList(2, 5)).containsExactly(1L, 1L, 1L);
        assertThat(SMALL.f1().orElseThrow()).isEqualTo(0.4, within(1e-12));
    }

    /** Where nothing was found there is no precision, and an empty cell says so. */
    @Test
    void a_share_of_nothing_is_left_empty() {
        assertThat(row(SMALL.scores(), "code", "facebook").subList(5, 8)).containsExactly("", "", "");
        assertThat(new Evaluation(List.of()).f1()).isEmpty();
    }

    /** Bounds for 2 of 5 by Wilson's formula: 0.1176 and 0.7693. */
    @Test
    void the_interval_of_precision_is_wilsons() {
        List<Object> all = row(SMALL.scores(), "all", "exact");
        assertThat((Double) all.get(6)).isEqualTo(0.1176, within(0.0001));
        assertThat((Double) all.get(7)).isEqualTo(0.7693, within(0.0001));
    }

    @Test
    void codes_are_confused_with_what_stands_in_the_same_place() {
        assertThat(SMALL.confusion().rows())
                .containsExactlyInAnyOrder(
                        List.of("viber", "viber", 1L),
                        List.of("telegram.channel", "telegram", 1L),
                        List.of("facebook", "none", 1L),
                        List.of("none", "sms", 1L),
                        List.of("document", "document.passport", 1L),
                        List.of("viber", "none", 1L),
                        List.of("none", "viber", 1L));
    }

    @Test
    void purposes_aspects_and_languages_are_judged() {
        ResultTable agreement = SMALL.agreement();
        // passage a and d as wholes, the document by itself: all three right
        assertThat(row(agreement, "purpose", "accuracy")).contains(1.0, 3L);
        assertThat(row(agreement, "aspect", "accuracy")).contains(0.0, 1L);
        assertThat(row(agreement, "language", "accuracy")).contains(0.75, 4L);
    }

    @Test
    void every_error_is_listed_with_its_words() {
        assertThat(SMALL.errors().rows().stream().map(row -> row.subList(0, 5)))
                .containsExactly(
                        List.of("a", "missed", "facebook", "none", "Facebook"),
                        List.of("a", "code", "telegram.channel", "telegram", "Telegram"),
                        List.of("b", "spurious", "none", "sms", "Пишіть"),
                        List.of("b", "language", "ru", "uk", ""),
                        List.of("c", "aspect", "accepted", "partly", "Пишіть"),
                        List.of("d", "missed", "viber", "none", "Viber"),
                        List.of("d", "spurious", "none", "viber", ", "));
    }
}
