package org.ictmonitor.analysis;

import java.util.List;
import java.util.Map;
import org.ictmonitor.analysis.MentionTally.Change;

/**
 * Facts that changed, as rows. How sure a row can be is the product of three figures, so that a person can check it: the
 * tagger's score of the sentence shown; {@value #OTHER_PAGE} if no page that both rounds read shows the change, so that it
 * rests on a page that came, went or moved; {@value #PARTLY_SEEN} if, in the round in which the fact is missing, pages of
 * the portal failed or were not seen, one of which may have it; {@value #OTHER_CODEBOOK} if the rounds were tagged with
 * different codebooks.
 */
record FactRows(Proofs proofs, PageChanges pages, Sample earlier, Sample later) {
    static final double OTHER_PAGE = 0.9;
    static final double PARTLY_SEEN = 0.8;
    static final double OTHER_CODEBOOK = 0.5;

    List<Object> row(FactChange change, Map<Fact, Change> sums) {
        Fact fact = change.fact();
        Fact now = change.changesPart() ? fact.opposite() : fact;
        Proof before = proofs.before(fact, now);
        Proof after = proofs.after(now, fact);
        long countBefore = sums.getOrDefault(fact, Change.NONE).before();
        long countAfter = sums.getOrDefault(now, Change.NONE).after();
        return List.of(
                fact.portal(),
                "",
                change.kind().key(),
                fact.code().value(),
                fact.purpose().key(),
                fact.aspect().key(),
                countBefore,
                countAfter,
                fact.zone(),
                change.changesPart() ? now.zone() : "",
                kind(change),
                confidence(change, before, after),
                before.url(),
                after.url(),
                before.sentence(),
                after.sentence(),
                before.capture(),
                after.capture(),
                "");
    }

    private static String kind(FactChange change) {
        return switch (change.kind()) {
            case APPEARED, WENT -> change.whole() ? "code" : "purpose";
            case MOVED -> change.changesPart() ? "zone" : "page";
        };
    }

    private double confidence(FactChange change, Proof before, Proof after) {
        double confidence = Math.max(before.score(), after.score());
        boolean onOnePage = !before.url().isEmpty() && before.url().equals(after.url());
        confidence *= onOnePage ? 1 : OTHER_PAGE;
        confidence *= change.kind() != FactChange.Kind.MOVED && partlySeen(change) ? PARTLY_SEEN : 1;
        boolean same =
                earlier.view().round().codebook().equals(later.view().round().codebook());
        return Math.round(confidence * (same ? 1 : OTHER_CODEBOOK) * 1000) / 1000.0;
    }

    private boolean partlySeen(FactChange change) {
        String portal = change.fact().portal();
        RoundView missing = change.kind() == FactChange.Kind.APPEARED ? earlier.view() : later.view();
        boolean failed = missing.coverage(portal).failures() > gone(portal, change);
        return failed || missing.coverage(portal).waiting() > 0;
    }

    /** A page that the portal says is no more is no failure to see it. */
    private long gone(String portal, FactChange change) {
        return change.kind() == FactChange.Kind.APPEARED
                ? 0
                : pages.pages().values().stream()
                        .filter(page -> page.portal().equals(portal) && page.change() == PageChange.GONE)
                        .count();
    }
}
