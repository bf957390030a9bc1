package org.ictmonitor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.ictmonitor.Aim;
import org.ictmonitor.Aspect;
import org.ictmonitor.Carrier;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.Dimension;
import org.ictmonitor.Keyed;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Purpose;
import org.ictmonitor.Zone;
import org.ictmonitor.index.PageSearch;
import org.ictmonitor.store.StoredMention;

/**
 * Each number of each table, counted by the index, is the number of mentions that the store shows for its cell, whatever is
 * filtered and grouped; and cells sum to their margins. The studies are drawn once: two rounds of 70 mentions each.
 */
class ExplainedCellsTest {
    private static final int TRIES = 200;
    private static final int STUDIES = 3;
    private static final int MENTIONS = 70;
    private static final List<String> PORTALS = List.of("centre", "family", "diia");
    private static final List<String> PATHS =
            List.of("/2022-01/a", "/2022-03/b", "/2022-03/en/c", "/2022-05/en/d", "/e", "/en/f", "/ru/2022-01/g");
    private static final Codebook CODEBOOK = new Codebook(
            SmallStudy.CODEBOOK.name(),
            SmallStudy.CODEBOOK.hash(),
            Map.of(),
            SmallStudy.CODEBOOK.entries(),
            List.of(
                    aim("interaction", Set.of(Purpose.COMMUNICATE), Set.of(), List.of()),
                    aim("community", Set.of(Purpose.INFORM), Set.of(new Code("viber")), List.of()),
                    aim("cued", Set.of(), Set.of(), List.of("chat", "zoo*"))));

    private static final List<Opened> OPENED = new ArrayList<>();

    /** A study whose store and index stay open. */
    private record Opened(Path folder, RecordedStudy study, PageSearch search, List<RoundView> rounds) {
        Tables tables() {
            return new Tables(search::count, study.store(), CODEBOOK, "en");
        }

        Explanations explanations() {
            return new Explanations(study.store()::mentions, CODEBOOK);
        }

        void close() {
            search.close();
            study.close();
        }
    }

    /** What is asked of which study: a table, its filters, its groups, its rounds. */
    record Asked(int study, TableName table, Question question, List<Dimension> by, Set<Integer> rounds) {
        List<RoundView> views(List<RoundView> all) {
            return all.stream()
                    .filter(view -> rounds.contains(view.round().number()))
                    .toList();
        }
    }

    private static Aim aim(String key, Set<Purpose> purposes, Set<Code> codes, List<String> cues) {
        return new Aim(key, Map.of("en", key), purposes, codes, cues);
    }

    @BeforeContainer
    static void record() throws IOException {
        for (int seed = 0; seed < STUDIES; seed++) {
            Path folder = Files.createTempDirectory("cells");
            RecordedStudy study = new RecordedStudy(folder);
            Random random = new Random(seed);
            List<RoundView> rounds =
                    List.of(study.round(mentions(random), Map.of()), study.round(mentions(random), Map.of()));
            OPENED.add(new Opened(folder, study, study.search(), rounds));
        }
    }

    @AfterContainer
    static void close() throws IOException {
        for (Opened opened : OPENED) {
            opened.close();
            delete(opened.folder());
        }
        OPENED.clear();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static List<StoredMention> mentions(Random random) {
        return IntStream.range(0, MENTIONS)
                .mapToObj(i -> SmallStudy.mention(
                        of(random, CODEBOOK.entries()).code().value(),
                        of(random, List.of(Purpose.values())),
                        of(random, List.of(Aspect.values())),
                        of(random, PORTALS),
                        of(random, PATHS),
                        of(random, List.of(Zone.values()))))
                .toList();
    }

    private static <T> T of(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @Property(tries = TRIES)
    void explain_shows_exactly_the_mentions_of_a_cell(@ForAll("asked") Asked asked) {
        Opened opened = OPENED.get(asked.study());
        List<RoundView> views = asked.views(opened.rounds());
        ResultTable table = opened.tables().table(asked.table(), views, asked.question(), asked.by());
        for (List<Object> row : table.rows()) {
            List<List<Object>> shown =
                    isAsked(asked, table, row) ? explained(opened, asked, views, table, row) : List.of();
            assertThat(shown).as("%s: %s", asked, row).hasSize((int) table.count(row, "mentions"));
        }
    }

    /** A purpose or aspect that is filtered out still has its rows, of zeros. */
    private static boolean isAsked(Asked asked, ResultTable table, List<Object> row) {
        Question question = asked.question();
        return asked.table() == TableName.PURPOSES
                || (isAsked(table, row, "purpose", question.purposes())
                        && isAsked(table, row, "aspect", question.aspects()));
    }

    private static boolean isAsked(ResultTable table, List<Object> row, String column, Set<? extends Keyed> asked) {
        return asked.isEmpty()
                || cell(table, row, column)
                        .map(text ->
                                asked.stream().anyMatch(value -> value.key().equals(text)))
                        .orElse(true);
    }

    @Property(tries = TRIES)
    void cells_sum_to_their_margins(@ForAll("asked") Asked asked) {
        Opened opened = OPENED.get(asked.study());
        List<RoundView> views = asked.views(opened.rounds());
        if (asked.table() == TableName.PORTALS) {
            return;
        }
        ResultTable cells = opened.tables().table(asked.table(), views, asked.question(), asked.by());
        ResultTable margins = opened.tables().table(asked.table(), views, asked.question(), List.of());
        assertThat(sums(cells)).isEqualTo(sums(margins));
    }

    /** The mentions of each row's subject over all groups and rounds; subjects without any are left out. */
    private static Map<List<String>, Long> sums(ResultTable table) {
        Map<List<String>, Long> sums = new HashMap<>();
        for (List<Object> row : table.rows()) {
            List<String> subject = Stream.of("code", "purpose", "aspect")
                    .map(column -> cell(table, row, column).orElse(""))
                    .toList();
            sums.merge(subject, table.count(row, "mentions"), Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static List<List<Object>> explained(
            Opened opened, Asked asked, List<RoundView> views, ResultTable table, List<Object> row) {
        List<RoundView> ofRow = cell(table, row, "round")
                .map(round -> views.stream()
                        .filter(view -> Integer.toString(view.round().number()).equals(round))
                        .toList())
                .orElse(views);
        Question cell = narrowed(asked.question(), table, row, asked.table());
        ResultTable shown = asked.table() == TableName.PURPOSES
                ? opened.explanations().explain(ofRow, cell, AimRule.of(CODEBOOK, table.text(row, "purpose")))
                : opened.explanations().explain(ofRow, cell);
        return shown.rows();
    }

    /** The question of one cell: the same filters, and what stands at the head of its row. */
    private static Question narrowed(Question question, ResultTable table, List<Object> row, TableName name) {
        boolean aims = name == TableName.PURPOSES;
        return new Question(
                narrowed(table, row, "code", question.codes(), Code::new),
                aims ? question.purposes() : narrowed(table, row, "purpose", question.purposes(), key(Purpose.class)),
                narrowed(table, row, "aspect", question.aspects(), key(Aspect.class)),
                narrowed(table, row, "portal", question.portals(), text -> text),
                narrowed(table, row, "type", question.types(), text -> text),
                narrowed(table, row, "district", question.districts(), text -> text),
                narrowed(table, row, "category", question.categories(), key(PortalCategory.class)),
                narrowed(table, row, "lang", question.languages(), text -> text),
                narrowed(table, row, "month", question.months(), text -> text),
                question.carrier(),
                question.template());
    }

    private static <T> Set<T> narrowed(
            ResultTable table,
            List<Object> row,
            String column,
            Set<T> asked,
            java.util.function.Function<String, T> value) {
        return cell(table, row, column).map(value).map(Set::of).orElse(asked);
    }

    private static <E extends Enum<E> & Keyed> java.util.function.Function<String, E> key(Class<E> type) {
        return text -> Keyed.of(type, text).orElseThrow();
    }

    private static Optional<String> cell(ResultTable table, List<Object> row, String column) {
        boolean has = table.columns().stream().anyMatch(each -> each.name().equals(column));
        return has ? Optional.of(row.get(table.position(column)).toString()) : Optional.empty();
    }

    @Provide
    Arbitrary<Asked> asked() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, STUDIES - 1),
                        Arbitraries.of(TableName.class),
                        questions(),
                        Arbitraries.of(
                                        Dimension.PORTAL,
                                        Dimension.TYPE,
                                        Dimension.DISTRICT,
                                        Dimension.CATEGORY,
                                        Dimension.LANG,
                                        Dimension.MONTH,
                                        Dimension.ROUND)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3),
                        Arbitraries.of(1, 2).set().ofMinSize(1))
                .as(ExplainedCellsTest::fitting);
    }

    /** The portals' table has no groups, and a table takes codes of its kind only. */
    private static Asked fitting(
            int study, TableName table, Question question, List<Dimension> by, Set<Integer> rounds) {
        Predicate<Code> kind = code -> CODEBOOK.entry(code)
                .map(entry -> table == TableName.PORTALS || entry.kind() == kind(table))
                .orElse(false);
        Set<Code> codes = question.codes().stream().filter(kind).collect(Collectors.toSet());
        List<Dimension> groups = table == TableName.PORTALS ? List.of() : by;
        return new Asked(study, table, question.withCodes(codes), groups, rounds);
    }

    private static CodeKind kind(TableName table) {
        return switch (table) {
            case SERVICES -> CodeKind.SERVICE;
            case DOCUMENTS -> CodeKind.DOCUMENT;
            case TOOLS, MATRIX, PURPOSES, PORTALS -> CodeKind.TOOL;
        };
    }

    private static Arbitrary<Question> questions() {
        Arbitrary<Question> ofMentions = Combinators.combine(
                        some(CODEBOOK.entries().stream().map(CodeEntry::code).toList(), 3),
                        some(List.of(Purpose.values()), 3),
                        some(List.of(Aspect.values()), 5),
                        some(List.of("uk", "en", "ru"), 2),
                        some(List.of("2022-01", "2022-03", "undated"), 2),
                        Arbitraries.of(
                                Optional.<Carrier>empty(), Optional.of(Carrier.PAGE), Optional.of(Carrier.ATTACHMENT)),
                        Arbitraries.of(Optional.<Boolean>empty(), Optional.of(true), Optional.of(false)))
                .as((codes, purposes, aspects, languages, months, carrier, template) -> new Question(
                        codes, purposes, aspects, Set.of(), Set.of(), Set.of(), Set.of(), languages, months, carrier,
                        template));
        return Combinators.combine(
                        ofMentions,
                        some(PORTALS, 2),
                        some(List.of("centre of social services", "service for children and family", "none"), 2),
                        some(List.of("Podilskyi", "none"), 1),
                        some(List.of(PortalCategory.values()), 1))
                .as((question, portals, types, districts, categories) -> new Question(
                        question.codes(),
                        question.purposes(),
                        question.aspects(),
                        portals,
                        types,
                        districts,
                        categories,
                        question.languages(),
                        question.months(),
                        question.carrier(),
                        question.template()));
    }

    /** Often none, which asks for all: with every filter at once few mentions would be left to count. */
    private static <T> Arbitrary<Set<T>> some(List<T> values, int most) {
        Arbitrary<Set<T>> chosen = Arbitraries.of(values).set().ofMinSize(1).ofMaxSize(most);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(Set.<T>of())), net.jqwik.api.Tuple.of(1, chosen));
    }
}
