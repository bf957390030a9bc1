package org.ictmonitor.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;

/** Rows as Apache Parquet: words as UTF-8 strings, counts as 64-bit integers, shares as doubles, no number as null. */
public final class ParquetFile {
    private ParquetFile() {}

    /**
     * Writes the rows; a file that is there is replaced.
     *
     * @throws MonitorException if the file cannot be written
     */
    public static void write(ResultTable table, Path file) {
        MessageType schema = schema(table);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.GZIP)
                .build()) {
            for (List<Object> row : table.rows()) {
                writer.write(group(schema, table.columns(), row));
            }
        } catch (IOException e) {
            throw MonitorException.unwritten(
                    file + ": the rows cannot be written", "check that you may write there", e);
        }
    }

    private static MessageType schema(ResultTable table) {
        Types.MessageTypeBuilder builder = Types.buildMessage();
        for (Column column : table.columns()) {
            switch (column.type()) {
                case TEXT ->
                    builder.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case COUNT -> builder.optional(PrimitiveTypeName.INT64).named(column.name());
                case NUMBER -> builder.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            }
        }
        return builder.named("rows");
    }

    private static Group group(MessageType schema, List<Column> columns, List<Object> row) {
        Group group = new SimpleGroup(schema);
        for (int i = 0; i < columns.size(); i++) {
            add(group, columns.get(i), row.get(i));
        }
        return group;
    }

    private static void add(Group group, Column column, Object value) {
        if (value instanceof Long count) {
            group.add(column.name(), count.longValue());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            group.add(column.name(), number.doubleValue());
        } else if (value instanceof String text && column.type() == Column.Type.TEXT) {
            group.add(column.name(), text);
        }
    }
}
