package org.ictmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ictmonitor.analysis.Column;
import org.ictmonitor.analysis.ResultTable;
import org.junit.jupiter.api.Test;

class TerminalTableTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("code", Column.Type.TEXT),
            new Column("sentence", Column.Type.TEXT),
            new Column("mentions", Column.Type.COUNT));

    @Test
    void wide_characters_and_combining_marks_keep_the_columns_straight() throws IOException {
        ResultTable table = table(row("日本", "е\u0301", 1), row("👩‍👩‍👧", "Київ", 22), row("и\u0306", "x", 3));
        assertThat(written(table, OptionalInt.empty()))
                .isEqualTo("""
                code  sentence  mentions
                ────  ────────  ────────
                日本  é                1
                👩‍👩‍👧    Київ            22
                й     x                3
                """.replace("é", "е\u0301").replace("й", "и\u0306"));
    }

    @Test
    void long_text_is_cut_to_the_terminal_and_numbers_are_not() throws IOException {
        ResultTable table = table(row("viber.community", "Приєднуйтесь до спільноти у Viber", 123456));
        assertThat(written(table, OptionalInt.of(40))).isEqualTo("""
                code            sentence        mentions
                ──────────────  ──────────────  ────────
                viber.communi…  Приєднуйтесь…     123456
                """);
    }

    @Test
    void a_terminal_too_narrow_for_columns_gets_a_list_a_row() throws IOException {
        ResultTable table = table(row("viber.community", "Приєднуйтесь", 5), row("sms", "СМС", 6));
        assertThat(written(table, OptionalInt.of(20))).isEqualTo("""
                code      viber.community
                sentence  Приєднуйтесь
                mentions  5

                code      sms
                sentence  СМС
                mentions  6
                """);
    }

    @Test
    void escapes_of_a_terminal_and_turned_direction_are_made_visible() throws IOException {
        ResultTable table = table(row("x", "a\u001B[31mb\u202Ec\nd\te", 1));
        assertThat(written(table, OptionalInt.empty())).contains("a\uFFFD[31mb\uFFFDc d e");
    }

    @Property(tries = 200)
    void no_line_of_a_grid_is_wider_than_the_terminal(
            @ForAll String first, @ForAll String second, @ForAll @IntRange(min = 36, max = 200) int width)
            throws IOException {
        String text = written(table(row(first, second, 7)), OptionalInt.of(width));
        assertThat(text.split("\n"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void the_quick_way_to_a_width_agrees_with_the_careful_one() {
        IntStream.range(' ', Character.MIN_SURROGATE)
                .mapToObj(Character::toString)
                .forEach(text -> assertThat(DisplayText.width(text))
                        .as("U+%04X", text.codePointAt(0))
                        .isEqualTo(DisplayText.clusterWidths(text)));
    }

    @Property(tries = 200)
    void a_cut_text_takes_no_more_than_its_columns(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 60) int width) {
        String line = DisplayText.oneLine(text);
        assertThat(DisplayText.width(DisplayText.cut(line, width))).isLessThanOrEqualTo(width);
    }

    private static List<Object> row(String code, String sentence, long mentions) {
        return List.of(code, sentence, mentions);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the rows are only read
    private static ResultTable table(List<Object>... rows) {
        return new ResultTable("", COLUMNS, List.of(rows), List.of());
    }

    private static String written(ResultTable table, OptionalInt width) throws IOException {
        StringBuilder out = new StringBuilder();
        new Renderer(Format.TABLE, width, false, false).write(table, out);
        return out.toString();
    }
}
