package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Portal;
import org.ictmonitor.index.Cell;

/**
 * Groups of a table. The index knows of a mention’s portal but not of the portal’s attributes, which may differ between
 * rounds: a group by an attribute is the sum over its portals, which is exact because no page belongs to two portals.
 *
 * @param by dimensions of the groups, without the round
 */
record Grouping(Sample sample, List<Dimension> by) {
    private static final Set<Dimension> ATTRIBUTES =
            EnumSet.of(Dimension.PORTAL, Dimension.TYPE, Dimension.DISTRICT, Dimension.CATEGORY);

    /** The counts by group and then by {@code inner}, keys in that order. */
    Map<List<String>, Counts> counts(CellCounts cells, MentionFilter filter, List<Dimension> inner) {
        Map<List<String>, Counts> sums = new LinkedHashMap<>();
        for (Cell cell : cells.count(filter, asked(inner))) {
            sums.merge(key(cell.key()), Counts.of(cell), Counts::plus);
        }
        return sums;
    }

    /** The order of groups, of which there are some: portals as in the seeds, all else by its text. */
    Comparator<List<String>> order() {
        Map<String, Integer> places = new HashMap<>();
        sample.portals().forEach(portal -> places.put(portal.id(), places.size()));
        return IntStream.range(0, by.size())
                .mapToObj(i -> order(i, places))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private Comparator<List<String>> order(int at, Map<String, Integer> places) {
        return by.get(at) == Dimension.PORTAL
                ? Comparator.comparingInt(group -> places.getOrDefault(group.get(at), Integer.MAX_VALUE))
                : Comparator.comparing(group -> group.get(at));
    }

    /** How many portals of a group were reached: what a share of portals is a share of. */
    long reached(List<String> group) {
        return sample.reached().stream()
                .filter(portal -> belongs(portal, group))
                .count();
    }

    private boolean belongs(Portal portal, List<String> group) {
        for (int i = 0; i < by.size(); i++) {
            if (ATTRIBUTES.contains(by.get(i))
                    && !Sample.attribute(portal, by.get(i)).equals(group.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean byPortals() {
        return by.stream().anyMatch(ATTRIBUTES::contains);
    }

    private List<Dimension> asked(List<Dimension> inner) {
        Stream<Dimension> portal = byPortals() ? Stream.of(Dimension.PORTAL) : Stream.empty();
        return Stream.of(portal, others(), inner.stream()).flatMap(part -> part).toList();
    }

    private Stream<Dimension> others() {
        return by.stream().filter(dimension -> !ATTRIBUTES.contains(dimension));
    }

    /** The group that a mention counts in. */
    List<String> group(PlacedMention placed) {
        return by.stream()
                .map(dimension -> ATTRIBUTES.contains(dimension)
                        ? attribute(placed.page().portal(), dimension)
                        : placed.value(dimension))
                .toList();
    }

    private List<String> key(List<String> cell) {
        int next = byPortals() ? 1 : 0;
        List<String> key = new ArrayList<>();
        for (Dimension dimension : by) {
            key.add(ATTRIBUTES.contains(dimension) ? attribute(cell.getFirst(), dimension) : cell.get(next++));
        }
        key.addAll(cell.subList(next, cell.size()));
        return List.copyOf(key);
    }

    private String attribute(String portal, Dimension dimension) {
        return sample.view()
                .portal(portal)
                .map(known -> Sample.attribute(known, dimension))
                .orElse(portal);
    }
}
