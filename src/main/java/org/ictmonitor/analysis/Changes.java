package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;
import org.ictmonitor.Portal;
import org.ictmonitor.Purpose;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.StoredMention;

/**
 * What changed on the portals between two rounds: pages, the mentions on changed pages, and the codes and purposes that a portal
 * took up or dropped. A page that could not be reached this time counts as neither gone nor changed: its mentions are left out
 * on both sides, so that a portal’s failure never looks like a portal’s decision.
 */
public final class Changes {
    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of("portal", "url", "change", "code", "purpose", "aspect")
                            .map(name -> new Column(name, Column.Type.TEXT)),
                    Stream.of("before", "after").map(name -> new Column(name, Column.Type.COUNT)))
            .toList();

    private static final String MENTIONS = "mentions";
    private static final String APPEARED = "appeared";
    private static final String WENT = "went";

    private final CampaignStore store;
    private final Codebook codebook;

    public Changes(CampaignStore store, Codebook codebook) {
        this.store = store;
        this.codebook = codebook;
    }

    /** What is counted: a code for a purpose or under an aspect, on a page or, with an empty URL, on a portal. */
    private record Item(String portal, String url, Code code, Purpose purpose, Aspect aspect) {
        Item onPortal() {
            return new Item(portal, "", code, purpose, aspect);
        }
    }

    private record Change(long before, long after) {
        static final Change NONE = new Change(0, 0);

        Change plus(Change other) {
            return new Change(before + other.before, after + other.after);
        }
    }

    /**
     * The changes that a question asks about, portal by portal: a row a page ({@code new, changed, gone, moved, unreachable,
     * unseen}) with its mentions before and after, the latter empty where they are not known; a row {@code mentions} for each code and purpose whose count on a changed
     * page differs; a row {@code appeared} or {@code went} for each that a portal took up or dropped.
     */
    public ResultTable between(RoundView before, RoundView after, Question question) {
        Sample earlier = Sample.of(before, codebook, question);
        Sample later = Sample.of(after, codebook, question);
        PageChanges pages = PageChanges.between(
                store, before.round().number(), after.round().number());
        Map<Item, Change> items = items(earlier, later);
        List<List<Object>> rows = Stream.concat(later.portals().stream(), earlier.portals().stream())
                .map(Portal::id)
                .distinct()
                .flatMap(portal -> rows(portal, pages, items))
                .toList();
        return new ResultTable("Changes", COLUMNS, rows, notes(earlier, later, pages));
    }

    private Map<Item, Change> items(Sample earlier, Sample later) {
        Map<Item, Change> items = new HashMap<>();
        store.mentions(
                earlier.filter(earlier.question().codes()),
                mention -> items.merge(item(mention), new Change(1, 0), Change::plus));
        store.mentions(
                later.filter(later.question().codes()),
                mention -> items.merge(item(mention), new Change(0, 1), Change::plus));
        return items;
    }

    private static Item item(StoredMention mention) {
        return new Item(mention.portal(), mention.url(), mention.code(), mention.purpose(), mention.aspect());
    }

    private Stream<List<Object>> rows(String portal, PageChanges pages, Map<Item, Change> items) {
        Map<Item, Change> mine = new TreeMap<>(order());
        items.forEach((item, change) -> {
            if (item.portal().equals(portal)) {
                mine.put(item, change);
            }
        });
        return Stream.concat(pageRows(portal, pages, mine), portalRows(pages, mine));
    }

    private static Stream<List<Object>> pageRows(String portal, PageChanges pages, Map<Item, Change> items) {
        Map<String, List<Map.Entry<Item, Change>>> byUrl = new HashMap<>();
        items.entrySet()
                .forEach(entry -> byUrl.computeIfAbsent(entry.getKey().url(), url -> new ArrayList<>())
                        .add(entry));
        return new TreeSet<>(pages.pages().keySet())
                .stream()
                        .filter(url -> portal.equals(pages.portals().get(url)))
                        .flatMap(url -> page(
                                portal,
                                url,
                                pages.pages().getOrDefault(url, PageChange.UNSEEN),
                                byUrl.getOrDefault(url, List.of())));
    }

    private static Stream<List<Object>> page(
            String portal, String url, PageChange change, List<Map.Entry<Item, Change>> items) {
        Change sum = items.stream().map(Map.Entry::getValue).reduce(Change.NONE, Change::plus);
        Object after = change.isKnown() ? (Object) sum.after() : "";
        Stream<List<Object>> page = Stream.of(List.of(portal, url, change.key(), "", "", "", sum.before(), after));
        Stream<List<Object>> mentions = items.stream()
                .filter(item -> change == PageChange.CHANGED)
                .filter(item -> item.getValue().before() != item.getValue().after())
                .map(item -> row(item.getKey(), MENTIONS, item.getValue()));
        return Stream.concat(page, mentions);
    }

    private Stream<List<Object>> portalRows(PageChanges pages, Map<Item, Change> items) {
        Map<Item, Change> sums = new TreeMap<>(order());
        items.forEach((item, change) -> {
            if (isKnown(pages, item.url())) {
                sums.merge(item.onPortal(), change, Change::plus);
            }
        });
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().before() == 0 || sum.getValue().after() == 0)
                .map(sum -> row(sum.getKey(), sum.getValue().before() == 0 ? APPEARED : WENT, sum.getValue()));
    }

    private static boolean isKnown(PageChanges pages, String url) {
        return Optional.ofNullable(pages.pages().get(url))
                .map(PageChange::isKnown)
                .orElse(true);
    }

    private static List<Object> row(Item item, String change, Change counts) {
        return List.of(
                item.portal(),
                item.url(),
                change,
                item.code().value(),
                item.purpose().key(),
                item.aspect().key(),
                counts.before(),
                counts.after());
    }

    private Comparator<Item> order() {
        List<Code> codes =
                codebook.entries().stream().map(entry -> entry.code()).toList();
        return Comparator.comparing(Item::url)
                .thenComparingInt(item -> codes.indexOf(item.code()))
                .thenComparing(Item::code)
                .thenComparing(Item::purpose)
                .thenComparing(Item::aspect);
    }

    private static List<String> notes(Sample earlier, Sample later, PageChanges pages) {
        long unknown = pages.pages().values().stream()
                .filter(change -> !change.isKnown())
                .count();
        return List.of(
                Notes.round(earlier.view().round()),
                Notes.round(later.view().round()),
                Notes.coverage(later),
                unknown
                        + " pages of the earlier round were unreachable or unseen in the later one: they count as neither"
                        + " gone nor changed, and their mentions are left out of what appeared and went.",
                Notes.filters(later.question()));
    }
}
