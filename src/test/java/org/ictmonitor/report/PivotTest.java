package org.ictmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;
import org.junit.jupiter.api.Test;

class PivotTest {
    private static final ResultTable MATRIX = new ResultTable(
            "Matrix",
            List.of(
                    new Column("code", Column.Type.TEXT),
                    new Column("purpose", Column.Type.TEXT),
                    new Column("mentions", Column.Type.COUNT),
                    new Column("portal_share", Column.Type.NUMBER)),
            List.of(
                    List.<Object>of("viber", "inform", 3L, 0.5),
                    List.<Object>of("viber", "provide", 4L, 0.5),
                    List.<Object>of("sms", "provide", 0L, 0.0)),
            List.of());

    @Test
    void a_wide_table_has_a_column_a_value_and_their_sum() throws IOException {
        StringBuilder out = new StringBuilder();
        Renderer.plain(Format.TABLE).write(Pivot.wide(MATRIX, "purpose", "mentions"), out);
        assertThat(out).hasToString("""
                code   inform  provide  all
                ─────  ──────  ───────  ───
                viber       3        4    7
                sms                  0    0
                """);
    }

    @Test
    void a_column_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Pivot.wide(MATRIX, "aspect", "mentions")).hasMessageContaining("'aspect'");
    }
}
