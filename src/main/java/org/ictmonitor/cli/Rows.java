package org.ictmonitor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ictmonitor.analysis.ResultTable;

/** Parts of large tables. */
final class Rows {
    private Rows() {}

    /** The table with these columns alone. */
    static ResultTable columns(ResultTable table, String... names) {
        List<Integer> places = Arrays.stream(names).map(table::position).toList();
        return new ResultTable(
                table.title(),
                places.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> places.stream().map(row::get).toList())
                        .toList(),
                table.notes());
    }

    /**
     * The first rows, with a word on how many are left out.
     *
     * @param limit 0 for all
     */
    static ResultTable first(int limit, ResultTable table) {
        int size = table.rows().size();
        if (limit <= 0 || size <= limit) {
            return table;
        }
        List<String> notes = new ArrayList<>(table.notes());
        notes.addFirst(limit + " of " + size + " rows; --limit 0 prints all.");
        return new ResultTable(table.title(), table.columns(), table.rows().subList(0, limit), notes);
    }
}
