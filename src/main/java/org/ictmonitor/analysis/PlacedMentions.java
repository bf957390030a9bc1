package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ictmonitor.Carrier;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.index.Cell;
import org.ictmonitor.store.CampaignStore;

/**
 * The mentions of a round that a filter asks for, with their sentences, counted by looking at each: what the index cannot
 * count, because a rule looks at words.
 */
final class PlacedMentions {
    private final List<PlacedMention> all = new ArrayList<>();

    PlacedMentions(CampaignStore store, MentionFilter filter) {
        MentionChoice choice = new MentionChoice(filter);
        store.pages(filter.round(), filter.round(), page -> {
            if (choice.holds(page.version())) {
                choice.mentions(page).forEach(mention -> all.add(PlacedMention.on(page, mention)));
            }
        });
    }

    /** Counts those that a rule takes. */
    CellCounts counted(Predicate<PlacedMention> rule) {
        List<PlacedMention> taken = all.stream().filter(rule).toList();
        return (filter, by) -> count(taken, by);
    }

    private static List<Cell> count(List<PlacedMention> mentions, List<Dimension> by) {
        Map<String, List<PlacedMention>> groups = new TreeMap<>();
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (PlacedMention mention : mentions) {
            List<String> key = by.stream().map(mention::value).toList();
            String text = String.join("\t", key);
            keys.put(text, key);
            groups.computeIfAbsent(text, absent -> new ArrayList<>()).add(mention);
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().stream().anyMatch(PlacedMention::counts))
                .map(group -> cell(keys.getOrDefault(group.getKey(), List.of()), group.getValue()))
                .toList();
    }

    private static Cell cell(List<String> key, List<PlacedMention> mentions) {
        Set<Long> pages = new HashSet<>();
        Set<Long> attachments = new HashSet<>();
        Set<String> portals = new HashSet<>();
        mentions.forEach(mention -> {
            (mention.page().carrier() == Carrier.PAGE ? pages : attachments)
                    .add(mention.page().id());
            portals.add(mention.page().portal());
        });
        long counted = mentions.stream().filter(PlacedMention::counts).count();
        return new Cell(key, counted, pages.size(), attachments.size(), portals.size());
    }
}
