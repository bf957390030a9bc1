package org.ictmonitor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ictmonitor.Dimension;
import org.ictmonitor.Purpose;
import org.ictmonitor.Zone;
import org.ictmonitor.index.PageSearch;
import org.ictmonitor.store.StoredMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same tables from store and index as from looking at each mention. */
class RecordedTablesTest {
    private static final String CENTRE = "https://centre.example";
    private static final List<TableName> CODE_TABLES =
            List.of(TableName.TOOLS, TableName.MATRIX, TableName.PURPOSES, TableName.SERVICES, TableName.DOCUMENTS);

    @TempDir
    private Path folder;

    @Test
    void index_and_a_count_by_hand_give_the_same_rows_for_every_table_filter_and_group() {
        try (RecordedStudy study = new RecordedStudy(folder)) {
            RoundView view = study.round(SmallStudy.MENTIONS.all(), Map.of());
            try (PageSearch search = study.search()) {
                Tables indexed = new Tables(search::count, SmallStudy.CODEBOOK, "en");
                for (Question question : questions()) {
                    for (TableName name : CODE_TABLES) {
                        for (List<Dimension> by : groups()) {
                            assertThat(indexed.table(name, List.of(view), question, by)
                                            .rows())
                                    .as("%s by %s", name, by)
                                    .isEqualTo(SmallStudy.tables()
                                            .table(name, List.of(view), question, by)
                                            .rows());
                        }
                    }
                }
            }
        }
    }

    @Test
    void explanations_come_from_the_store_with_their_evidence() {
        try (RecordedStudy study = new RecordedStudy(folder)) {
            RoundView view = study.round(SmallStudy.MENTIONS.all(), Map.of());
            ResultTable rows = new Explanations(study.store()::mentions, SmallStudy.CODEBOOK)
                    .explain(List.of(view), SmallStudy.codes("viber").withPurposes(Set.of(Purpose.COMMUNICATE)));
            assertThat(rows.rows()).hasSize(2);
            assertThat(rows.rows().getFirst().subList(0, 11))
                    .containsExactly(
                            "viber.chat",
                            "communicate",
                            "none",
                            "text",
                            0.9,
                            CENTRE + "/2022-03/b",
                            "centre",
                            1L,
                            "main",
                            "A sentence with viber.chat.",
                            "viber.chat");
            assertThat(rows.text(rows.rows().getFirst(), "capture")).startsWith("a.warc.gz:");
        }
    }

    @Test
    void every_cell_of_the_index_has_as_many_explanations_in_the_store() {
        try (RecordedStudy study = new RecordedStudy(folder)) {
            RoundView view = study.round(SmallStudy.MENTIONS.all(), Map.of());
            try (PageSearch search = study.search()) {
                Tables tables = new Tables(search::count, SmallStudy.CODEBOOK, "en");
                Explanations explanations = new Explanations(study.store()::mentions, SmallStudy.CODEBOOK);
                for (Question question : questions()) {
                    for (TableName name : List.of(TableName.MATRIX, TableName.SERVICES, TableName.DOCUMENTS)) {
                        ResultTable table = tables.table(name, List.of(view), question, List.of(Dimension.PORTAL));
                        for (List<Object> row : table.rows()) {
                            Question cell = CellIdentitiesTest.narrowed(table, row, question);
                            assertThat(explanations.explain(List.of(view), cell).rows())
                                    .as("%s", row)
                                    .hasSize((int) table.count(row, "mentions"));
                        }
                    }
                }
            }
        }
    }

    @Test
    void changes_tell_a_page_that_is_gone_from_one_that_could_not_be_reached() {
        StoredMention kept = mention("viber", Purpose.INFORM, "/kept");
        StoredMention gone = mention("zoom", Purpose.PROVIDE, "/gone");
        StoredMention away = mention("sms", Purpose.INFORM, "/away");
        StoredMention unseen = mention("sms", Purpose.INFORM, "/unseen");
        StoredMention changed = mention("viber", Purpose.INFORM, "/changed");
        StoredMention changedTo = mention("viber.chat", Purpose.COMMUNICATE, "/changed");
        StoredMention fresh = mention("viber.chat", Purpose.COMMUNICATE, "/new");
        try (RecordedStudy study = new RecordedStudy(folder)) {
            RoundView before = study.round(List.of(kept, gone, away, unseen, changed), Map.of());
            RoundView after = study.round(
                    List.of(kept, changedTo, fresh),
                    Map.of(CENTRE + "/gone", OptionalInt.of(410), CENTRE + "/away", OptionalInt.empty()));
            ResultTable table =
                    new Changes(study.store(), SmallStudy.CODEBOOK).between(before, after, Question.EVERYTHING);
            assertThat(table.rows().stream().map(row -> row.subList(0, 8)))
                    .containsExactly(
                            List.of("centre", CENTRE + "/away", "unreachable", "", "", "", 1L, ""),
                            List.of("centre", CENTRE + "/changed", "changed", "", "", "", 1L, 1L),
                            List.of("centre", CENTRE + "/changed", "mentions", "viber", "inform", "none", 1L, 0L),
                            List.of(
                                    "centre",
                                    CENTRE + "/changed",
                                    "mentions",
                                    "viber.chat",
                                    "communicate",
                                    "none",
                                    0L,
                                    1L),
                            List.of("centre", CENTRE + "/gone", "gone", "", "", "", 1L, 0L),
                            List.of("centre", CENTRE + "/new", "new", "", "", "", 0L, 1L),
                            List.of("centre", CENTRE + "/unseen", "unseen", "", "", "", 1L, ""),
                            List.of("centre", "", "appeared", "viber.chat", "communicate", "none", 0L, 2L),
                            List.of("centre", "", "went", "zoom", "provide", "none", 1L, 0L));
            assertThat(table.notes())
                    .anyMatch(note -> note.startsWith("2 pages of the earlier round were unreachable"));
            assertThat(table.text(table.rows().get(1), "diff")).isEqualTo("A sentence with [-viber.-] {+viber.chat.+}");
            List<Object> appeared = table.rows().get(7);
            assertThat(table.text(appeared, "before_sentence")).isEqualTo("A sentence with viber.");
            assertThat(table.text(appeared, "after_sentence")).isEqualTo("A sentence with viber.chat.");
            assertThat(table.text(appeared, "fact")).isEqualTo("code");
            assertThat(appeared.get(table.position("confidence"))).isEqualTo(0.9);
        }
    }

    @Test
    void coverage_comes_from_the_store_and_counts_every_url_once() {
        try (RecordedStudy study = new RecordedStudy(folder)) {
            RoundView view = study.round(
                    List.of(mention("viber", Purpose.INFORM, "/a")),
                    Map.of(CENTRE + "/b", OptionalInt.of(404), CENTRE + "/c", OptionalInt.empty()));
            assertThat(view.coverage("centre"))
                    .isEqualTo(Coverage.of(1, 0, Map.of("http-status", 1L, "timeout", 1L), Map.of(), 0));
            assertThat(view.coverage("centre").found()).isEqualTo(3);
            assertThat(view.coverage("diia")).isEqualTo(Coverage.NONE);
        }
    }

    private static StoredMention mention(String code, Purpose purpose, String path) {
        return SmallStudy.mention(code, purpose, "centre", path, Zone.MAIN);
    }

    private static List<Question> questions() {
        return List.of(
                Question.EVERYTHING,
                Question.EVERYTHING.withTemplate(Optional.of(false)),
                Question.EVERYTHING.withTemplate(Optional.of(true)),
                Question.EVERYTHING.withPortals(Set.of("family")),
                Question.EVERYTHING.withPurposes(Set.of(Purpose.COMMUNICATE, Purpose.NONE)));
    }

    private static List<List<Dimension>> groups() {
        return List.of(
                List.of(),
                List.of(Dimension.PORTAL),
                List.of(Dimension.DISTRICT),
                List.of(Dimension.TYPE, Dimension.MONTH),
                List.of(Dimension.MONTH),
                List.of(Dimension.CATEGORY));
    }
}
