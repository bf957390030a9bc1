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
}
