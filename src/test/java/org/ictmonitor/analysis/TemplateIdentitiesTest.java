package org.ictmonitor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ictmonitor.Aspect;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Purpose;
import org.ictmonitor.Zone;
import org.ictmonitor.index.Cell;
import org.ictmonitor.index.Concordance;
import org.ictmonitor.index.IndexStatus;
import org.ictmonitor.index.KwicOptions;
import org.ictmonitor.index.MentionTally;
import org.ictmonitor.index.PageSearch;
import org.ictmonitor.store.MentionCount;
import org.ictmonitor.store.Occurrence;
import org.ictmonitor.store.StoredMention;

/** What must hold of tables and explanations whatever stands on however many pages. The words are few, so that much repeats. */
class TemplateIdentitiesTest {
    private static final int TRIES = 12;

    @Property(tries = TRIES)
    void every_cell_has_as_many_explanations_as_mentions(
            @ForAll("mentions") List<StoredMention> mentions, @ForAll("questions") Question question)
            throws IOException {
        recorded(mentions, (study, view) -> {
            try (PageSearch search = study.search()) {
                Tables tables = new Tables(search::count, SmallStudy.CODEBOOK, "en");
                for (TableName name : List.of(TableName.MATRIX, TableName.SERVICES)) {
                    ResultTable table = tables.table(name, List.of(view), question, List.of(Dimension.PORTAL));
                    for (List<Object> row : table.rows()) {
                        Question cell = CellIdentitiesTest.narrowed(table, row, question);
                        assertThat(explained(study, view, cell)).as("%s", row).hasSize((int)
                                table.count(row, "mentions"));
                    }
                }
            }
        });
    }

    @Property(tries = TRIES)
    void index_and_store_count_the_same(@ForAll("mentions") List<StoredMention> mentions) throws IOException {
        recorded(mentions, (study, view) -> {
            try (PageSearch search = study.search()) {
                IndexStatus status = search.status(1);
                assertThat(status.tallies())
                        .containsExactlyElementsOf(study.store().mentionCounts(MentionFilter.all(1)).stream()
                                .map(TemplateIdentitiesTest::tally)
                                .toList());
                for (Optional<Boolean> template : List.of(Optional.of(true), Optional.of(false))) {
                    MentionFilter part = filter(template);
                    assertThat(search.count(part, List.of()).stream()
                                    .mapToLong(cell -> cell.mentions())
                                    .sum())
                            .isEqualTo(study.store().mentionCount(part));
                }
            }
        });
    }

    private static MentionTally tally(MentionCount count) {
        return new MentionTally(count.code(), count.purpose(), count.zone(), count.mentions());
    }

    private static MentionFilter filter(Optional<Boolean> template) {
        return new MentionFilter(1, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), template);
    }

    @Property(tries = TRIES)
    void content_and_templates_are_all_and_a_block_counts_once(@ForAll("mentions") List<StoredMention> mentions)
            throws IOException {
        recorded(mentions, (study, view) -> {
            List<List<Object>> all = explained(study, view, Question.EVERYTHING);
            List<List<Object>> parts = new ArrayList<>();
            parts.addAll(explained(study, view, Question.EVERYTHING.withTemplate(Optional.of(false))));
            parts.addAll(explained(study, view, Question.EVERYTHING.withTemplate(Optional.of(true))));
            assertThat(parts).containsExactlyInAnyOrderElementsOf(all);
            Map<Long, Set<String>> blocks = new HashMap<>();
            List<Occurrence> own = new ArrayList<>();
            study.store().occurrences(MentionFilter.all(1), occurrence -> {
                if (occurrence.inTemplate()) {
                    blocks.computeIfAbsent(occurrence.key().orElseThrow(), key -> new HashSet<>())
                            .add(occurrence.mention().url());
                } else {
                    own.add(occurrence);
                }
            });
            assertThat(all).hasSize(blocks.size() + own.size());
            study.store()
                    .templates(1)
                    .blocks()
                    .forEach((key, block) -> assertThat(blocks.get(key)).hasSize((int) block.pages()));
        });
    }

    @Property(tries = TRIES)
    void a_count_by_looking_at_each_page_agrees_with_the_index(@ForAll("mentions") List<StoredMention> mentions)
            throws IOException {
        recorded(mentions, (study, view) -> {
            try (PageSearch search = study.search()) {
                for (Optional<Boolean> template :
                        List.<Optional<Boolean>>of(Optional.empty(), Optional.of(true), Optional.of(false))) {
                    MentionFilter part = filter(template);
                    for (List<Dimension> by : List.of(
                            List.of(Dimension.PORTAL),
                            List.of(Dimension.PURPOSE, Dimension.ZONE),
                            List.of(Dimension.MONTH))) {
                        assertThat(new PlacedMentions(study.store(), part)
                                        .counted(mention -> true)
                                        .count(part, by))
                                .isEqualTo(search.count(part, by));
                    }
                }
            }
        });
    }

    @Property(tries = TRIES)
    void a_concordance_of_a_code_has_a_line_for_each_mention_that_tables_count(
            @ForAll("mentions") List<StoredMention> mentions) throws IOException {
        recorded(mentions, (study, view) -> {
            try (PageSearch search = study.search()) {
                for (Optional<Boolean> template :
                        List.<Optional<Boolean>>of(Optional.empty(), Optional.of(true), Optional.of(false))) {
                    MentionFilter part = filter(template);
                    for (Cell cell : search.count(part, List.of(Dimension.CODE))) {
                        String code = cell.key().getFirst();
                        Concordance lines = search.kwic("#" + code, part, KwicOptions.first(1_000, 20));
                        assertThat(lines.total()).as("%s %s", code, template).isEqualTo(cell.mentions());
                        assertThat(lines.lines()).hasSize((int) cell.mentions());
                    }
                }
            }
        });
    }

    private static List<List<Object>> explained(RecordedStudy study, RoundView view, Question question) {
        return new Explanations(study.store()::mentions, SmallStudy.CODEBOOK)
                .explain(List.of(view), question)
                .rows();
    }

    private static void recorded(List<StoredMention> mentions, BiConsumer<RecordedStudy, RoundView> check)
            throws IOException {
        Path folder = Files.createTempDirectory("templates");
        try (RecordedStudy study = new RecordedStudy(folder, true)) {
            check.accept(study, study.round(mentions, Map.of()));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<StoredMention>> mentions() {
        return Combinators.combine(
                        Arbitraries.of("viber", "viber.chat", "zoom", "diia"),
                        Arbitraries.of(Purpose.INFORM, Purpose.PROVIDE),
                        Arbitraries.of(Aspect.NONE, Aspect.USE),
                        Arbitraries.of("centre", "family"),
                        Arbitraries.of("/a", "/b", "/2022-03/c", "/d", "/e", "/2022-04/f", "/g"),
                        Arbitraries.of(Zone.MAIN, Zone.MAIN, Zone.FOOTER, Zone.ASIDE))
                .as(SmallStudy::mention)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.of(Purpose.INFORM, Purpose.PROVIDE).set().ofMaxSize(1),
                        Arbitraries.of("centre", "family").set().ofMaxSize(1),
                        Arbitraries.of(Optional.<Boolean>empty(), Optional.of(true), Optional.of(false)))
                .as((purposes, portals, template) -> Question.EVERYTHING
                        .withPurposes(purposes)
                        .withPortals(portals)
                        .withTemplate(template));
    }
}
