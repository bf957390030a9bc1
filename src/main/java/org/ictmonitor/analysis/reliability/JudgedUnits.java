package org.ictmonitor.analysis.reliability;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ictmonitor.analysis.reliability.Evaluation.Judgement;

/**
 * The units on which purposes or aspects are compared: each passage with a mention whose gold judges it as a whole, and each
 * mention of the gold that carries a judgement of its own. What the tagger did not find, it judged {@code none}.
 */
final class JudgedUnits {
    private JudgedUnits() {}

    /** One unit, its words empty if it is a whole passage. */
    record Unit(String gold, String found, String surface) {}

    static List<List<Optional<String>>> of(List<CodedPair> pairs, Judgement judgement) {
        return pairs.stream()
                .flatMap(pair -> of(pair, judgement).stream())
                .map(unit -> List.of(Optional.of(unit.gold()), Optional.of(unit.found())))
                .toList();
    }

    static List<Unit> of(CodedPair pair, Judgement judgement) {
        Stream<Unit> whole = judgement.ofPassage(pair.gold()).stream()
                .filter(value -> !pair.gold().spans().isEmpty())
                .map(value -> new Unit(value, judgement.summed(pair.found()), ""));
        return Stream.concat(whole, mentions(pair, judgement)).toList();
    }

    private static Stream<Unit> mentions(CodedPair pair, Judgement judgement) {
        List<SpanMatching.Pair> matches = SpanMatching.byFamily(pair).right();
        return pair.gold().spans().stream()
                .flatMap(span -> judgement.of(span).stream()
                        .map(value -> new Unit(
                                value,
                                found(matches, span, judgement),
                                pair.gold().surface(span))));
    }

    private static String found(List<SpanMatching.Pair> matches, CodedSpan span, Judgement judgement) {
        return matches.stream()
                .filter(match -> match.gold().equals(span))
                .flatMap(match -> judgement.of(match.found()).stream())
                .findFirst()
                .orElse("none");
    }
}
