package org.ictmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {
    private static final ResultTable TOOLS = new ResultTable(
            "Tools",
            List.of(
                    new Column("code", Column.Type.TEXT),
                    new Column("label", Column.Type.TEXT),
                    new Column("mentions", Column.Type.COUNT),
                    new Column("portal_share", Column.Type.NUMBER)),
            List.of(
                    List.<Object>of("viber", "Вайбер, \"група\"", 12L, 1.0 / 3),
                    List.<Object>of("sms", "", 0L, 0.0),
                    List.<Object>of("zoom", "Zoom | <b>", 7L, "")),
            List.of("n = 19 mentions", "round 2"));

    @Test
    void csv_is_rfc_4180_with_numbers_to_six_digits() throws IOException {
        assertThat(plain(Format.CSV, TOOLS)).isEqualTo("""
                code,label,mentions,portal_share\r
                viber,"Вайбер, ""група""\",12,0.333333\r
                sms,,0,0\r
                zoom,Zoom | <b>,7,\r
                """);
    }

    @Test
    void csv_for_excel_begins_with_a_byte_order_mark_and_notes_follow_the_rows() throws IOException {
        Renderer renderer = new Renderer(Format.CSV, OptionalInt.empty(), true, true);
        assertThat(written(renderer, texts("code", "sms"))).isEqualTo("\uFEFFcode\r\nsms\r\n# a note\r\n");
        assertThat(renderer.writesNotes()).isTrue();
    }

    @Test
    void tsv_escapes_tabs_line_ends_and_backslashes() throws IOException {
        assertThat(plain(Format.TSV, texts("text", "a\tb\nc\\d\re \"f\"")))
                .isEqualTo("text\na\\tb\\nc\\\\d\\re \"f\"\n");
    }

    @Test
    void tsv_keeps_spaces_and_empty_cells() throws IOException {
        ResultTable table = new ResultTable(
                "",
                List.of(new Column("a", Column.Type.TEXT), new Column("b", Column.Type.TEXT)),
                List.of(List.of("", " x "), List.of(" y", "")),
                List.of());
        assertThat(plain(Format.TSV, table)).isEqualTo("a\tb\n\t x \n y\t\n");
    }

    @Test
    void json_is_one_array_with_typed_values() throws IOException {
        assertThat(plain(Format.JSON, TOOLS)).isEqualTo("""
                [
                {"code":"viber","label":"Вайбер, \\"група\\"","mentions":12,"portal_share":0.333333},
                {"code":"sms","label":"","mentions":0,"portal_share":0},
                {"code":"zoom","label":"Zoom | <b>","mentions":7,"portal_share":null}
                ]
                """);
    }

    @Test
    void json_of_no_rows_is_an_empty_array_and_never_has_notes() throws IOException {
        ResultTable none = new ResultTable("", TOOLS.columns(), List.of(), List.of("a note"));
        Renderer renderer = new Renderer(Format.JSON, OptionalInt.empty(), false, true);
        assertThat(written(renderer, none)).isEqualTo("[\n]\n");
        assertThat(renderer.writesNotes()).isFalse();
    }

    @Test
    void jsonl_is_a_line_a_row() throws IOException {
        assertThat(plain(Format.JSONL, texts("code", "sms", "zoom\n"))).isEqualTo("""
                {"code":"sms"}
                {"code":"zoom\\n"}
                """);
        assertThat(plain(Format.JSONL, texts("code"))).isEmpty();
    }

    @Test
    void markdown_escapes_what_would_format_or_link() throws IOException {
        assertThat(plain(Format.MD, TOOLS)).isEqualTo("""
                | code | label | mentions | portal\\_share |
                | --- | --- | ---: | ---: |
                | viber | Вайбер, "група" | 12 | 0.333 |
                | sms |  | 0 | 0.000 |
                | zoom | Zoom \\| &lt;b&gt; | 7 |  |
                """);
    }

    @Test
    void markdown_notes_are_a_list_under_the_table() throws IOException {
        assertThat(written(new Renderer(Format.MD, OptionalInt.empty(), false, true), texts("code", "sms")))
                .isEqualTo("| code |\n| --- |\n| sms |\n\n* a note\n");
    }

    @Test
    void a_table_aligns_text_left_and_numbers_right() throws IOException {
        assertThat(plain(Format.TABLE, TOOLS)).isEqualTo("""
                code   label            mentions  portal_share
                ─────  ───────────────  ────────  ────────────
                viber  Вайбер, "група"        12         0.333
                sms                            0         0.000
                zoom   Zoom | <b>              7
                """);
    }

    @Test
    void a_small_number_is_not_shown_as_zero() throws IOException {
        ResultTable table = new ResultTable(
                "", List.of(new Column("p", Column.Type.NUMBER)), List.of(List.of(1.23456789e-7)), List.of());
        assertThat(plain(Format.TABLE, table)).isEqualTo("p\n──────\n1.2E-7\n".replace("p\n", "     p\n"));
        assertThat(plain(Format.CSV, table)).isEqualTo("p\r\n0.000000123457\r\n");
    }

    @Test
    void a_number_that_is_none_is_empty_in_files_and_null_in_json() throws IOException {
        ResultTable table = new ResultTable(
                "", List.of(new Column("x", Column.Type.NUMBER)), List.of(List.of(Double.NaN)), List.of());
        assertThat(plain(Format.JSONL, table)).isEqualTo("{\"x\":null}\n");
        assertThat(plain(Format.TSV, table)).isEqualTo("x\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+380 44", "-2", "@sum", "\tx", "\rx", "＝1"})
    void text_that_a_spreadsheet_would_run_gets_an_apostrophe(String formula) throws IOException {
        assertThat(plain(Format.CSV, texts("text", formula))).contains("'" + formula);
        assertThat(plain(Format.TSV, texts("text", formula))).startsWith("text\n'");
        assertThat(plain(Format.JSONL, texts("text", formula))).doesNotContain("'");
    }

    @Test
    void a_negative_number_is_no_formula() throws IOException {
        ResultTable table =
                new ResultTable("", List.of(new Column("x", Column.Type.NUMBER)), List.of(List.of(-0.5)), List.of());
        assertThat(plain(Format.CSV, table)).isEqualTo("x\r\n-0.5\r\n");
    }

    private static ResultTable texts(String column, String... cells) {
        List<List<Object>> rows =
                List.of(cells).stream().map(cell -> List.<Object>of(cell)).toList();
        return new ResultTable("", List.of(new Column(column, Column.Type.TEXT)), rows, List.of("a note"));
    }

    private static String plain(Format format, ResultTable table) throws IOException {
        return written(Renderer.plain(format), table);
    }

    private static String written(Renderer renderer, ResultTable table) throws IOException {
        StringBuilder out = new StringBuilder();
        renderer.write(table, out);
        return out.toString();
    }
}
