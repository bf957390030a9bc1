package org.ictmonitor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.Dimension;
import org.ictmonitor.Keyed;
import org.ictmonitor.Purpose;
import org.ictmonitor.Zone;
import org.ictmonitor.store.StoredMention;

/** What must hold for every set of mentions and every filter. */
class CellIdentitiesTest {
    private static final int TRIES = 150;

    @Property(tries = TRIES)
    void the_rows_of_the_highest_codes_sum_to_n(
            @ForAll("mentions") List<StoredMention> mentions, @ForAll("questions") Question question) {
        long tools = mentionsOfTools(mentions, question);
        for (TableName name : List.of(TableName.TOOLS, TableName.MATRIX)) {
            assertThat(sumOfFamilies(table(mentions, name, question, List.of())))
                    .isEqualTo(tools);
            assertThat(sumOfFamilies(table(mentions, name, question, List.of(Dimension.PORTAL))))
                    .isEqualTo(tools);
            assertThat(sumOfFamilies(table(mentions, name, question, List.of(Dimension.DISTRICT, Dimension.CATEGORY))))
                    .isEqualTo(tools);
        }
        assertThat(sum(table(mentions, TableName.PURPOSES, question, List.of())))
                .isEqualTo(tools);
    }

    @Property(tries = TRIES)
    void every_cell_has_as_many_explanations_as_mentions(
            @ForAll("mentions") List<StoredMention> mentions, @ForAll("questions") Question question) {
        for (TableName name : List.of(TableName.MATRIX, TableName.SERVICES, TableName.DOCUMENTS)) {
            ResultTable table = table(mentions, name, question, List.of(Dimension.PORTAL));
            for (List<Object> row : table.rows()) {
                assertThat(explained(mentions, narrowed(table, row, question)))
                        .as("%s", row)
                        .isEqualTo(number(table, row, "mentions"));
            }
        }
    }

    /** The question of one cell, in a table grouped by portal. */
    static Question narrowed(ResultTable table, List<Object> row, Question question) {
        Question cell = question.withCodes(Set.of(new Code(text(table, row, "code"))))
                .withPortals(Set.of(text(table, row, "portal")));
        boolean byPurpose =
                table.columns().stream().anyMatch(column -> column.name().equals("purpose"));
        return byPurpose
                ? cell.withPurposes(Set.of(
                        Keyed.of(Purpose.class, text(table, row, "purpose")).orElseThrow()))
                : cell.withAspects(Set.of(
                        Keyed.of(Aspect.class, text(table, row, "aspect")).orElseThrow()));
    }

    private static long explained(List<StoredMention> mentions, Question question) {
        return new Explanations(new MentionList(mentions), SmallStudy.CODEBOOK)
                .explain(List.of(SmallStudy.VIEW), question)
                .rows()
                .size();
    }

    private static ResultTable table(
            List<StoredMention> mentions, TableName name, Question question, List<Dimension> by) {
        return new Tables(new MentionList(mentions), SmallStudy.CODEBOOK, "en")
                .table(name, List.of(SmallStudy.VIEW), question, by);
    }

    private static long mentionsOfTools(List<StoredMention> mentions, Question question) {
        return explained(mentions, question.withCodes(Set.of(new Code("viber"), new Code("zoom"), new Code("sms"))));
    }

    private static long sumOfFamilies(ResultTable table) {
        return table.rows().stream()
                .filter(row -> !text(table, row, "code").contains("."))
                .mapToLong(row -> number(table, row, "mentions"))
                .sum();
    }

    private static long sum(ResultTable table) {
        return table.rows().stream()
                .mapToLong(row -> number(table, row, "mentions"))
                .sum();
    }

    private static String text(ResultTable table, List<Object> row, String column) {
        return row.get(position(table, column)).toString();
    }

    private static long number(ResultTable table, List<Object> row, String column) {
        return (long) row.get(position(table, column));
    }

    private static int position(ResultTable table, String column) {
        return table.columns().stream().map(Column::name).toList().indexOf(column);
    }

    @Provide
    Arbitrary<List<StoredMention>> mentions() {
        Arbitrary<String> codes = Arbitraries.of(SmallStudy.CODEBOOK.entries().stream()
                .map(CodeEntry::code)
                .map(Code::value)
                .toList());
        return Combinators.combine(
                        codes,
                        Arbitraries.of(Purpose.class),
                        Arbitraries.of(Aspect.class),
                        Arbitraries.of("centre", "family", "diia"),
                        Arbitraries.of("/a", "/b", "/c"),
                        Arbitraries.of(Zone.class))
                .as(SmallStudy::mention)
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.of(Purpose.class).set().ofMaxSize(2),
                        Arbitraries.of("centre", "family", "diia").set().ofMaxSize(2),
                        Arbitraries.of(Optional.<Boolean>empty(), Optional.of(true), Optional.of(false)))
                .as((purposes, portals, template) -> Question.EVERYTHING
                        .withPurposes(purposes)
                        .withPortals(portals)
                        .withTemplate(template));
    }
}
