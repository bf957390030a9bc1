package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.store.Sample.found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * URLs are stored, looked up, brought to the index, undone and read by another program in any order, and the program dies
 * in between: at any moment each that was stored is found by its key, and none has two.
 */
class UrlPlacesPropertyTest {
    private static final String ROOT = "https://centre.example/";
    private static final int PAGES = 400;

    /** What happens next. */
    enum Deed {
        STORE,
        UNDO,
        DIE_WHILE_STORING,
        SETTLE,
        REOPEN,
        LOOK,
        READ_BESIDE
    }

    /** One of them, with the pages that it is about. */
    record Step(Deed deed, int from, int count) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> from = Arbitraries.integers().between(0, PAGES - 1);
        Arbitrary<Integer> count = Arbitraries.integers().between(1, 100);
        Arbitrary<Deed> deed = Arbitraries.of(Deed.class);
        return Combinators.combine(deed, from, count)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 100)
    void each_url_is_found_once_whatever_happens(@ForAll("steps") List<Step> steps) throws IOException {
        Path folder = Files.createTempDirectory("places");
        try (Course course = new Course(folder)) {
            steps.forEach(course::take);
            course.check();
        } finally {
            delete(folder);
        }
    }

    /** A store with what it must hold. */
    private static final class Course implements AutoCloseable {
        private final Path folder;
        private final Map<Integer, Long> stored = new HashMap<>();
        private final Sql beside;
        private final UrlKeys reader;
        private Sql sql;
        private UrlPlaces places;
        private UrlKeys keys;

        Course(Path folder) {
            this.folder = folder;
            sql = Database.write(folder);
            places = new UrlPlaces(sql, 32);
            keys = keys(sql, places);
            beside = Database.read(folder);
            reader = keys(beside, new UrlPlaces(beside, 32));
        }

        private static UrlKeys keys(Sql sql, UrlPlaces places) {
            return new UrlKeys(sql, new Names(sql), places);
        }

        void take(Step step) {
            switch (step.deed()) {
                case STORE -> stored.putAll(sql.transaction(() -> store(step)));
                case UNDO -> undo(step);
                case DIE_WHILE_STORING -> {
                    sql.run("BEGIN IMMEDIATE");
                    store(step);
                    reopen();
                }
                case SETTLE -> sql.transaction(places::settle);
                case REOPEN -> reopen();
                case LOOK -> look(keys, step);
                case READ_BESIDE -> look(reader, step);
            }
        }

        private Map<Integer, Long> store(Step step) {
            Map<Integer, Long> given = new HashMap<>();
            for (int page : pages(step)) {
                given.put(page, keys.of(found(path(page))));
            }
            return given;
        }

        private static List<Integer> pages(Step step) {
            return Stream.iterate(step.from(), page -> (page + 7) % PAGES)
                    .limit(step.count())
                    .toList();
        }

        /** Half of the pages have a number. */
        private static String path(int page) {
            return page % 2 == 0 ? "/" + page : "/" + "title".repeat(page % 20) + "a".repeat(page / 20);
        }

        private void undo(Step step) {
            sql.run("BEGIN IMMEDIATE");
            store(step);
            sql.run("ROLLBACK");
            places.forget();
        }

        /** A connection that closes within a transaction leaves what a program leaves that is killed. */
        private void reopen() {
            sql.close();
            sql = Database.write(folder);
            places = new UrlPlaces(sql, 32);
            keys = keys(sql, places);
        }

        private void look(UrlKeys by, Step step) {
            for (int page : pages(step)) {
                assertThat(by.find(ROOT + path(page).substring(1))).isEqualTo(Optional.ofNullable(stored.get(page)));
            }
        }

        void check() {
            Step all = new Step(Deed.LOOK, 0, PAGES);
            look(keys, all);
            look(reader, all);
            assertThat(stored.values()).doesNotHaveDuplicates();
            assertThat(sql.number("SELECT count(*) FROM url")).isEqualTo(stored.size());
            assertThat(new Inspection(sql, new Names(sql)).problems()).isEmpty();
        }

        @Override
        public void close() {
            beside.close();
            sql.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
