package org.ictmonitor.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ictmonitor.Code;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Sentence;
import org.ictmonitor.change.WordDiff;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.StoredMention;
import org.ictmonitor.store.StoredPage;

/** Finds the sentences by which a change of facts can be checked: the best one with the fact, and its like on the other side. */
final class Proofs {
    /** The share of words that a sentence has in common with another at least, to be shown beside it. */
    private static final double ALIKE = 0.3;

    private final CampaignStore store;
    private final PageChanges pages;
    private final Map<Fact, Proof> before = new HashMap<>();
    private final Map<Fact, Proof> after = new HashMap<>();

    private Proofs(CampaignStore store, PageChanges pages) {
        this.store = store;
        this.pages = pages;
    }

    /** Looks the mentions of changed facts up; those of all others are passed over. */
    static Proofs of(CampaignStore store, PageChanges pages, Set<Fact> facts, Sample earlier, Sample later) {
        Proofs proofs = new Proofs(store, pages);
        Set<Code> codes = facts.stream().map(Fact::code).collect(Collectors.toSet());
        if (!codes.isEmpty()) {
            store.occurrences(earlier.filter(codes), found -> proofs.add(proofs.before, facts, found.mention()));
            store.occurrences(later.filter(codes), found -> proofs.add(proofs.after, facts, found.mention()));
        }
        return proofs;
    }

    private void add(Map<Fact, Proof> side, Set<Fact> facts, StoredMention mention) {
        Fact fact = Fact.of(mention);
        if (facts.contains(fact) && pages.isKnown(mention.url())) {
            Proof proof = new Proof(
                    mention.url(), mention.sentence(), mention.capture().toString(), mention.score());
            if (proof.isBetterThan(Optional.ofNullable(side.get(fact)))) {
                side.put(fact, proof);
            }
        }
    }

    /** The fact in the earlier round, or the page and sentence of that round that would have it. */
    Proof before(Fact fact, Fact inLater) {
        Proof there = after.getOrDefault(inLater, Proof.NONE);
        return Optional.ofNullable(before.get(fact))
                .orElseGet(() -> like(there, inLater, pages.before(pages.addressBefore(there.url()))));
    }

    /** The fact in the later round, or the page and sentence of that round that would have it. */
    Proof after(Fact fact, Fact inEarlier) {
        Proof there = before.getOrDefault(inEarlier, Proof.NONE);
        return Optional.ofNullable(after.get(fact))
                .orElseGet(() -> like(there, inEarlier, pages.after(pages.addressAfter(there.url()))));
    }

    private Proof like(Proof there, Fact fact, Optional<PageVersion> page) {
        return page.map(version -> new Proof(
                        version.url(),
                        sentence(there.sentence(), fact, version),
                        version.capture().toString(),
                        0))
                .orElse(Proof.NONE);
    }

    private String sentence(String sentence, Fact fact, PageVersion version) {
        StoredPage page = store.page(version);
        List<Sentence> sentences = page.reading().sentences();
        List<String> words = List.of(sentence);
        return IntStream.range(0, sentences.size())
                .filter(number -> page.zone(number).isTemplate() == fact.template())
                .mapToObj(number -> sentences.get(number).text())
                .filter(each -> WordDiff.similarity(words, List.of(each)) >= ALIKE)
                .max(Comparator.comparingDouble(each -> WordDiff.similarity(words, List.of(each))))
                .orElse("");
    }
}
