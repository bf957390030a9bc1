package org.ictmonitor.analysis;

import java.util.List;

/**
 * Rows as every output format shows them: tidy, one observation a row, in a stable order.
 *
 * @param title for people
 * @param rows values in the order of the columns: String, Long or Double; an empty string where there is no value
 * @param notes units, n, dates, coverage: what a reader needs to defend the numbers; never between the rows
 */
public record ResultTable(String title, List<Column> columns, List<List<Object>> rows, List<String> notes) {
    public ResultTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /**
     * The place of a column, from 0.
     *
     * @throws IllegalArgumentException if the table has none of that name
     */
    public int position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the table has no column '" + column + "'");
    }

    /** The same rows with other notes. */
    public ResultTable withNotes(List<String> others) {
        return new ResultTable(title, columns, rows, others);
    }

    /**
     * The same rows with these columns alone, in this order.
     *
     * @throws IllegalArgumentException if the table lacks one of them
     */
    public ResultTable only(List<String> names) {
        List<Integer> places = names.stream().map(this::position).toList();
        List<List<Object>> cells =
                rows.stream().map(row -> places.stream().map(row::get).toList()).toList();
        return new ResultTable(title, places.stream().map(columns::get).toList(), cells, notes);
    }

    /** A row's value in a column of words. */
    public String text(List<Object> row, String column) {
        return row.get(position(column)).toString();
    }

    /** A row's value in a column of counts. */
    public long count(List<Object> row, String column) {
        return (Long) row.get(position(column));
    }
}
