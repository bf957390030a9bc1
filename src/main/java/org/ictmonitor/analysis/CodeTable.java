package org.ictmonitor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.Dimension;
import org.ictmonitor.Keyed;
import org.ictmonitor.MentionFilter;

/** A table whose rows are codes, or what codes are mentioned for, within groups. */
final class CodeTable {
    private final Shape shape;
    private final CellCounts cells;
    private final Codebook codebook;
    private final String language;
    private final Map<String, List<String>> descriptions = new HashMap<>();

    CodeTable(Shape shape, CellCounts cells, Codebook codebook, String language) {
        this.shape = shape;
        this.cells = cells;
        this.codebook = codebook;
        this.language = language;
        codebook.entries().forEach(entry -> descriptions.put(entry.code().value(), described(entry)));
    }

    ResultTable table(Grouping grouping) {
        CodeScope scope = CodeScope.of(
                codebook, shape.kind(), grouping.sample().question().codes());
        MentionFilter filter = grouping.sample().filter(scope.tops());
        Map<List<String>, Counts> counts = grouping.counts(cells, filter, shape.dimensions());
        List<List<String>> keys = keys(scope);
        List<List<Object>> rows = groups(grouping, counts).stream()
                .flatMap(group -> rows(grouping, group, keys, counts).stream())
                .toList();
        return new ResultTable(shape.title(), columns(grouping.by()), rows, notes(grouping.sample(), scope, filter));
    }

    private List<List<String>> groups(Grouping grouping, Map<List<String>, Counts> counts) {
        int size = grouping.by().size();
        if (size == 0) {
            return List.of(List.of());
        }
        return counts.keySet().stream()
                .map(key -> key.subList(0, size))
                .collect(Collectors.toCollection(() -> new TreeSet<>(grouping.order())))
                .stream()
                .toList();
    }

    private List<List<Object>> rows(
            Grouping grouping, List<String> group, List<List<String>> keys, Map<List<String>, Counts> counts) {
        long reached = grouping.reached(group);
        List<List<Object>> rows = new ArrayList<>();
        for (List<String> key : keys) {
            Counts found = counts.getOrDefault(joined(group, key), Counts.ZERO);
            if (found.mentions() > 0 || group.isEmpty()) {
                rows.add(row(group, key, found, reached));
            }
        }
        return rows;
    }

    private List<List<String>> keys(CodeScope scope) {
        if (!shape.codes()) {
            return shape.innerKeys();
        }
        return scope.entries().stream()
                .flatMap(entry -> shape.innerKeys().stream()
                        .map(inner -> joined(List.of(entry.code().value()), inner)))
                .toList();
    }

    private List<Object> row(List<String> group, List<String> key, Counts counts, long reached) {
        List<Object> row = new ArrayList<>(group);
        for (int i = 0; i < key.size(); i++) {
            row.add(key.get(i));
            if (i == 0 && shape.codes()) {
                row.addAll(descriptions.getOrDefault(key.getFirst(), List.of()));
            }
        }
        row.addAll(List.of(counts.mentions(), counts.pages(), counts.portals()));
        row.addAll(Shares.of(counts.portals(), reached));
        row.add(counts.attachments());
        return row;
    }

    private List<String> described(CodeEntry entry) {
        String label = entry.label(language);
        return shape.kind() == CodeKind.TOOL ? List.of(label, categories(entry)) : List.of(label);
    }

    private static String categories(CodeEntry entry) {
        return entry.categories().stream().sorted().map(Keyed::key).collect(Collectors.joining(";"));
    }

    private List<Column> columns(List<Dimension> by) {
        List<String> names = new ArrayList<>(by.stream().map(Dimension::key).toList());
        if (shape.codes()) {
            names.addAll(
                    shape.kind() == CodeKind.TOOL
                            ? List.of("code", "label", "tool_category")
                            : List.of("code", "label"));
        }
        shape.inner().map(Dimension::key).ifPresent(names::add);
        Stream<Column> texts = names.stream().map(name -> new Column(name, Column.Type.TEXT));
        Stream<Column> counts =
                Stream.of("mentions", "pages", "portals").map(name -> new Column(name, Column.Type.COUNT));
        return Stream.of(texts, counts, Shares.COLUMNS.stream(), Stream.of(Column.named("#attachments")))
                .flatMap(part -> part)
                .toList();
    }

    private List<String> notes(Sample sample, CodeScope scope, MentionFilter filter) {
        NoteWords words = NoteWords.in(language);
        List<String> notes = new ArrayList<>(new Notes(words).of(sample, filter, cells, codebook));
        if (shape.codes() && scope.hasFamilies()) {
            notes.add(words.of("families"));
        }
        if (shape.codes() && shape.kind() == CodeKind.SERVICE) {
            notes.add(words.of("services"));
        }
        notes.add(words.of("share"));
        return notes;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
