package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ictmonitor.Codebook;
import org.ictmonitor.analysis.FactChange.Kind;
import org.ictmonitor.store.StoredMention;

/** Counts of facts by page in two rounds, and what follows from them. */
final class MentionTally {
    private final Comparator<Fact> order;
    private final Map<String, Map<Fact, Change>> byPage = new HashMap<>();
    private final Map<Fact, Map<String, Change>> byFact = new HashMap<>();

    MentionTally(Codebook codebook) {
        this.order = Fact.order(codebook);
    }

    /** Mentions in the earlier and in the later round. */
    record Change(long before, long after) {
        static final Change NONE = new Change(0, 0);

        Change plus(Change other) {
            return new Change(before + other.before, after + other.after);
        }
    }

    void before(StoredMention mention) {
        add(mention, new Change(1, 0));
    }

    void after(StoredMention mention) {
        add(mention, new Change(0, 1));
    }

    private void add(StoredMention mention, Change one) {
        Fact fact = Fact.of(mention);
        byPage.computeIfAbsent(mention.url(), url -> new HashMap<>()).merge(fact, one, Change::plus);
        byFact.computeIfAbsent(fact, each -> new HashMap<>()).merge(mention.url(), one, Change::plus);
    }

    /** The facts of a page in the order of the codebook. */
    SortedMap<Fact, Change> page(String url) {
        SortedMap<Fact, Change> sorted = new TreeMap<>(order);
        sorted.putAll(byPage.getOrDefault(url, Map.of()));
        return sorted;
    }

    /** All mentions of a page. */
    Change sum(String url) {
        return byPage.getOrDefault(url, Map.of()).values().stream().reduce(Change.NONE, Change::plus);
    }

    /** The sums over a portal's pages of which both rounds tell something, in the order of the codebook. */
    SortedMap<Fact, Change> portal(String portal, PageChanges pages) {
        SortedMap<Fact, Change> sums = new TreeMap<>(order);
        byFact.forEach((fact, urls) -> {
            if (fact.portal().equals(portal)) {
                Change sum = urls.entrySet().stream()
                        .filter(page -> pages.isKnown(page.getKey()))
                        .map(Map.Entry::getValue)
                        .reduce(Change.NONE, Change::plus);
                if (!sum.equals(Change.NONE)) {
                    sums.put(fact, sum);
                }
            }
        });
        return sums;
    }

    /** What a portal with these sums took up, dropped or moved, in the order of the codebook. */
    List<FactChange> changes(SortedMap<Fact, Change> sums, PageChanges pages) {
        Map<Fact.Subject, Change> subjects = new HashMap<>();
        sums.forEach((fact, change) -> subjects.merge(fact.subject(), change, Change::plus));
        List<FactChange> changes = new ArrayList<>();
        sums.forEach((fact, change) -> {
            Change other = sums.getOrDefault(fact.opposite(), Change.NONE);
            Change subject = subjects.getOrDefault(fact.subject(), Change.NONE);
            change(fact, change, other, subject, pages).ifPresent(changes::add);
        });
        return changes;
    }

    private Optional<FactChange> change(Fact fact, Change change, Change other, Change subject, PageChanges pages) {
        if (change.before() == 0) {
            boolean cameFromOther = other.before() > 0 && other.after() == 0;
            return cameFromOther // and is told there
                    ? Optional.empty()
                    : Optional.of(new FactChange(fact, Kind.APPEARED, subject.before() == 0));
        }
        if (change.after() == 0) {
            boolean wentToOther = other.before() == 0 && other.after() > 0;
            return Optional.of(
                    wentToOther
                            ? new FactChange(fact, Kind.MOVED, true)
                            : new FactChange(fact, Kind.WENT, subject.after() == 0));
        }
        return leftItsPages(fact, pages) ? Optional.of(new FactChange(fact, Kind.MOVED, false)) : Optional.empty();
    }

    /** Whether no page that had it has it still. Pages that moved as they are take their facts with them. */
    private boolean leftItsPages(Fact fact, PageChanges pages) {
        Map<String, Change> urls = byFact.getOrDefault(fact, Map.of());
        return urls.entrySet().stream()
                .filter(page -> page.getValue().before() > 0 && pages.isKnown(page.getKey()))
                .map(page -> urls.getOrDefault(pages.addressAfter(page.getKey()), Change.NONE))
                .noneMatch(change -> change.after() > 0);
    }
}
