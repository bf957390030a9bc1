package org.ictmonitor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/**
 * JSON with typed values: text as strings, counts and shares as numbers, no number as null.
 *
 * @param array whether the rows are one array; if not, each is a line of its own
 */
record JsonRows(boolean array) implements RowWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public void write(ResultTable table, Appendable out) throws IOException {
        String separator = "";
        out.append(array ? "[\n" : "");
        for (List<Object> row : table.rows()) {
            out.append(separator).append(object(table.columns(), row));
            separator = array ? ",\n" : "\n";
        }
        out.append(table.rows().isEmpty() ? "" : "\n").append(array ? "]\n" : "");
    }

    private static String object(List<Column> columns, List<Object> row) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeFieldName(columns.get(i).name());
                writeValue(json, columns.get(i), row.get(i));
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writeValue(JsonGenerator json, Column column, Object value) throws IOException {
        if (value instanceof Long count) {
            json.writeNumber(count);
        } else if (value instanceof Double number && Double.isFinite(number)) {
            json.writeNumber(Numbers.rounded(number).toPlainString());
        } else if (value instanceof String text && column.type() == Column.Type.TEXT) {
            json.writeString(text);
        } else {
            json.writeNull();
        }
    }
}
