package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ictmonitor.Codebook;
import org.ictmonitor.analysis.FactChange.Kind;
import org.ictmonitor.store.Occurrence;

/**
 * Counts of facts by page in two rounds, and what follows from them. A block of a portal's template is one mention of the
 * portal, however many pages have it, and none of any page: an icon that goes from the footer of all pages is one fact.
 */
final class MentionTally {
    private final Comparator<Fact> order;
    private final Set<Long> templates;
    private final Map<String, Map<Fact, Change>> byPage = new HashMap<>();
    private final Map<Fact, Sides> byFact = new HashMap<>();

    /** @param templates keys of the blocks of both rounds' templates: what stands on many pages in one is no page's own in the other */
    MentionTally(Codebook codebook, Set<Long> templates) {
        this.order = Fact.order(codebook);
        this.templates = Set.copyOf(templates);
    }

    /** Mentions in the earlier and in the later round. */
    record Change(long before, long after) {
        static final Change NONE = new Change(0, 0);

        Change plus(Change other) {
            return new Change(before + other.before, after + other.after);
        }
    }

    /** Where the mentions of a fact stand. */
    private record Sides(Places before, Places after) {
        Sides() {
            this(new Places(), new Places());
        }

        Change known(PageChanges pages) {
            return new Change(before.known(pages), after.known(pages));
        }
    }

    void before(Occurrence occurrence) {
        add(occurrence, new Change(1, 0), sides(occurrence).before());
    }

    void after(Occurrence occurrence) {
        add(occurrence, new Change(0, 1), sides(occurrence).after());
    }

    private Sides sides(Occurrence occurrence) {
        return byFact.computeIfAbsent(Fact.of(occurrence.mention()), fact -> new Sides());
    }

    private void add(Occurrence occurrence, Change one, Places places) {
        places.add(occurrence);
        Fact fact = Fact.of(occurrence.mention());
        boolean isPortals = fact.template()
                && occurrence.key().isPresent()
                && templates.contains(occurrence.key().getAsLong());
        if (!isPortals) {
            byPage.computeIfAbsent(occurrence.mention().url(), url -> new HashMap<>())
                    .merge(fact, one, Change::plus);
        }
    }

    /** The facts of a page's own in the order of the codebook. */
    SortedMap<Fact, Change> page(String url) {
        SortedMap<Fact, Change> sorted = new TreeMap<>(order);
        sorted.putAll(byPage.getOrDefault(url, Map.of()));
        return sorted;
    }

    /** All mentions of a page's own. */
    Change sum(String url) {
        return byPage.getOrDefault(url, Map.of()).values().stream().reduce(Change.NONE, Change::plus);
    }

    /** The sums over a portal's pages of which both rounds tell something, in the order of the codebook. */
    SortedMap<Fact, Change> portal(String portal, PageChanges pages) {
        SortedMap<Fact, Change> sums = new TreeMap<>(order);
        byFact.forEach((fact, sides) -> {
            if (fact.portal().equals(portal)) {
                Change sum = sides.known(pages);
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
        Sides sides = byFact.getOrDefault(fact, new Sides());
        return sides.before().urls().stream()
                .filter(pages::isKnown)
                .map(pages::addressAfter)
                .noneMatch(sides.after().urls()::contains);
    }

    /** The pages with mentions of one fact in one round: by the page or, where it is a block of a template, by the block. */
    private static final class Places {
        private final Map<String, Map<String, Long>> units = new HashMap<>();

        void add(Occurrence occurrence) {
            String url = occurrence.mention().url();
            String unit = occurrence.inTemplate() ? occurrence.key().toString() : url;
            units.computeIfAbsent(unit, absent -> new HashMap<>()).merge(url, 1L, Long::sum);
        }

        /** Mentions on pages of which both rounds tell something. */
        long known(PageChanges pages) {
            return units.values().stream()
                    .mapToLong(urls -> urls.entrySet().stream()
                            .filter(page -> pages.isKnown(page.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .max()
                            .orElse(0))
                    .sum();
        }

        Set<String> urls() {
            return units.values().stream()
                    .flatMap(urls -> urls.keySet().stream())
                    .collect(Collectors.toSet());
        }
    }
}
