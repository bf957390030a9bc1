package org.ictmonitor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/** Gathers rows of a table that a command makes itself. */
final class RowsOf {
    private final String title;
    private final List<Column> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    /** @param columns names; a {@code #} before a name says that it counts, a {@code ~} that it is a real number */
    RowsOf(String title, String... columns) {
        this.title = title;
        this.columns = Arrays.stream(columns).map(Column::named).toList();
    }

    void add(Object... values) {
        rows.add(List.of(values));
    }

    ResultTable table(String... notes) {
        return table(List.of(notes));
    }

    ResultTable table(List<String> notes) {
        return new ResultTable(title, columns, rows, notes);
    }
}
