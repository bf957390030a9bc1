package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.store.CampaignStore;

/**
 * The survey's six purposes of using ICT (Table 2), each counted by its rule in the codebook, and what no rule takes. A
 * mention that fits two counts in both rows.
 */
final class AimTable {
    private static final Map<String, String> NONE = Map.of("uk", "жодна з цих цілей");

    private final CampaignStore store;
    private final Codebook codebook;
    private final CellCounts cells;
    private final String language;

    AimTable(CampaignStore store, Codebook codebook, CellCounts cells, String language) {
        this.store = store;
        this.codebook = codebook;
        this.cells = cells;
        this.language = language;
    }

    ResultTable table(Grouping grouping) {
        CodeScope scope = CodeScope.of(
                codebook, CodeKind.TOOL, grouping.sample().question().codes());
        MentionFilter filter = grouping.sample().filter(scope.tops());
        PlacedMentions mentions = new PlacedMentions(store, filter);
        Map<String, Map<List<String>, Counts>> counts = new LinkedHashMap<>();
        AimRule.keys(codebook).forEach(key -> counts.put(key, counts(grouping, mentions, key, filter)));
        List<List<Object>> rows = new ArrayList<>();
        groups(grouping, counts).forEach(group -> rows.addAll(rows(grouping, group, counts)));
        return new ResultTable("Purposes of using ICT", columns(grouping.by()), rows, notes(grouping, filter));
    }

    private Map<List<String>, Counts> counts(
            Grouping grouping, PlacedMentions mentions, String key, MentionFilter filter) {
        AimRule rule = AimRule.of(codebook, key);
        CellCounts taken = mentions.counted(placed -> rule.holds(
                placed.mention().code(),
                placed.mention().purpose(),
                placed.sentence().text()));
        return grouping.counts(taken, filter, List.of());
    }

    private static List<List<String>> groups(Grouping grouping, Map<String, Map<List<String>, Counts>> counts) {
        if (grouping.by().isEmpty()) {
            return List.of(List.of());
        }
        TreeSet<List<String>> groups = counts.values().stream()
                .flatMap(found -> found.keySet().stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(grouping.order())));
        return List.copyOf(groups);
    }

    private List<List<Object>> rows(
            Grouping grouping, List<String> group, Map<String, Map<List<String>, Counts>> counts) {
        long reached = grouping.reached(group);
        List<List<Object>> rows = new ArrayList<>();
        counts.forEach((key, found) -> {
            Counts cell = found.getOrDefault(group, Counts.ZERO);
            if (group.isEmpty() || cell.mentions() > 0) {
                rows.add(row(group, key, cell, reached));
            }
        });
        return rows;
    }

    private List<Object> row(List<String> group, String key, Counts counts, long reached) {
        List<Object> row = new ArrayList<>(group);
        row.addAll(List.of(key, label(key), counts.mentions(), counts.pages(), counts.portals()));
        row.addAll(Shares.of(counts.portals(), reached));
        row.add(counts.attachments());
        return row;
    }

    private String label(String key) {
        return codebook.aims().stream()
                .filter(aim -> aim.key().equals(key))
                .map(aim -> aim.label(language))
                .findFirst()
                .orElse(NONE.getOrDefault(language, "none of these"));
    }

    private static List<Column> columns(List<Dimension> by) {
        Stream<Column> texts = Stream.concat(by.stream().map(Dimension::key), Stream.of("purpose", "label"))
                .map(name -> new Column(name, Column.Type.TEXT));
        Stream<Column> counts =
                Stream.of("mentions", "pages", "portals").map(name -> new Column(name, Column.Type.COUNT));
        return Stream.of(texts, counts, Shares.COLUMNS.stream(), Stream.of(Column.named("#attachments")))
                .flatMap(Function.identity())
                .toList();
    }

    private List<String> notes(Grouping grouping, MentionFilter filter) {
        NoteWords words = NoteWords.in(language);
        List<String> notes = new ArrayList<>(new Notes(words).of(grouping.sample(), filter, cells, codebook));
        notes.add(words.of("aims"));
        notes.add(words.of("share"));
        return notes;
    }
}
