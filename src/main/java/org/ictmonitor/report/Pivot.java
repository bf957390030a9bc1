package org.ictmonitor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/**
 * Turns a tidy table into a wide one for people: one column for each value of a column, in the order in which the values
 * first come, and their sum. A pair that has no row is empty, which is not the same as 0.
 */
public final class Pivot {
    /** Name of the column with the sum over the spread columns. */
    public static final String SUM = "all";

    private final ResultTable tidy;
    private final int spread;
    private final int value;
    private final List<Integer> keys;

    private Pivot(ResultTable tidy, String spread, String value) {
        this.tidy = tidy;
        this.spread = tidy.position(spread);
        this.value = tidy.position(value);
        this.keys = IntStream.range(0, tidy.columns().size())
                .filter(i -> i != this.spread && tidy.columns().get(i).type() == Column.Type.TEXT)
                .boxed()
                .toList();
    }

    /**
     * The wide form of a table.
     *
     * @param spread the column whose values become columns, as {@code purpose}
     * @param value the column of counts that fills them, as {@code mentions}; all other columns of text name the rows
     */
    public static ResultTable wide(ResultTable tidy, String spread, String value) {
        return new Pivot(tidy, spread, value).table();
    }

    private ResultTable table() {
        Set<String> heads = new LinkedHashSet<>();
        Map<List<Object>, Map<String, Long>> rows = new LinkedHashMap<>();
        for (List<Object> row : tidy.rows()) {
            String head = row.get(spread).toString();
            heads.add(head);
            rows.computeIfAbsent(key(row), absent -> new LinkedHashMap<>())
                    .merge(head, (Long) row.get(value), Long::sum);
        }
        return new ResultTable(tidy.title(), columns(heads), rows(heads, rows), tidy.notes());
    }

    private List<Object> key(List<Object> row) {
        return keys.stream().map(row::get).toList();
    }

    private List<Column> columns(Set<String> heads) {
        Stream<Column> counts =
                Stream.concat(heads.stream(), Stream.of(SUM)).map(head -> new Column(head, Column.Type.COUNT));
        return Stream.concat(keys.stream().map(tidy.columns()::get), counts).toList();
    }

    private static List<List<Object>> rows(Set<String> heads, Map<List<Object>, Map<String, Long>> rows) {
        return rows.entrySet().stream()
                .map(row -> row(heads, row.getKey(), row.getValue()))
                .toList();
    }

    private static List<Object> row(Set<String> heads, List<Object> key, Map<String, Long> counts) {
        List<Object> row = new ArrayList<>(key);
        heads.forEach(head -> row.add(counts.containsKey(head) ? (Object) counts.get(head) : ""));
        row.add(counts.values().stream().mapToLong(Long::longValue).sum());
        return row;
    }
}
