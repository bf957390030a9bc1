package org.ictmonitor.analysis.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.ictmonitor.Code;

/**
 * Which mentions of two readings of a passage are the same: those that overlap and have the same code. What is left over
 * and overlaps is confused, the rest missed or spurious; each mention is in exactly one of the four. Both readings are free
 * of overlaps within themselves and in the order of the text, so that taking the first that fits gives the most matches.
 *
 * @param right the mention of the gold and that of the tagger
 * @param confused likewise, with different codes
 * @param missed in the gold alone
 * @param spurious of the tagger alone
 */
record SpanMatching(List<Pair> right, List<Pair> confused, List<CodedSpan> missed, List<CodedSpan> spurious) {
    /** The whole tree of this code counts as one where the gold says no more (see the coding manual's head). */
    private static final Code DOCUMENT = new Code("document");

    /** Two mentions of the same place. */
    record Pair(CodedSpan gold, CodedSpan found) {}

    /** By the exact code. A gold {@code document} stands for every kind of document. */
    static SpanMatching exact(CodedPair pair) {
        return of(pair, (gold, found) -> gold.equals(DOCUMENT) ? found.isWithin(gold) : found.equals(gold));
    }

    /** By the family alone: {@code viber.chat} and {@code viber} are the same. */
    static SpanMatching byFamily(CodedPair pair) {
        return of(pair, (gold, found) -> gold.family().equals(found.family()));
    }

    private static SpanMatching of(CodedPair pair, BiPredicate<Code, Code> same) {
        List<CodedSpan> gold = new ArrayList<>(pair.gold().spans());
        List<CodedSpan> found = new ArrayList<>(pair.found().spans());
        List<Pair> right = take(gold, found, same);
        List<Pair> confused = take(gold, found, (one, other) -> true);
        return new SpanMatching(right, confused, gold, found);
    }

    private static List<Pair> take(List<CodedSpan> gold, List<CodedSpan> found, BiPredicate<Code, Code> same) {
        List<Pair> pairs = new ArrayList<>();
        for (CodedSpan span : List.copyOf(gold)) {
            Optional<CodedSpan> match = found.stream()
                    .filter(other -> span.overlaps(other) && same.test(span.code(), other.code()))
                    .findFirst();
            match.ifPresent(other -> {
                pairs.add(new Pair(span, other));
                gold.remove(span);
                found.remove(other);
            });
        }
        return pairs;
    }
}
