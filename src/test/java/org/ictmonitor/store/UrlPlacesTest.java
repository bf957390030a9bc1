package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ictmonitor.store.Sample.found;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ictmonitor.MonitorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When URLs come to the index by which they are found, with so few held in memory that it can be followed by hand. */
class UrlPlacesTest {
    private static final String ROOT = "https://centre.example";
    private static final int HELD = 64;

    @TempDir
    Path folder;

    /** One program's view of the store. */
    private record View(Sql sql, UrlPlaces places, UrlKeys keys) implements AutoCloseable {
        static View of(Sql sql) {
            UrlPlaces places = new UrlPlaces(sql, HELD);
            return new View(sql, places, new UrlKeys(sql, new Names(sql), places));
        }

        static View writing(Path folder) {
            return of(Database.write(folder));
        }

        static View reading(Path folder) {
            return of(Database.read(folder));
        }

        /** Stores the pages of these numbers in one transaction. */
        void store(int from, int to) {
            sql.transaction(() -> IntStream.range(from, to)
                    .mapToLong(page -> keys.of(found("/" + page)))
                    .sum());
        }

        long placedTo() {
            return sql.number("SELECT value FROM meta WHERE key = 'placed-to'");
        }

        /** How many URLs stand in runs, whole ones or not. */
        long placed() {
            return sql.number("SELECT coalesce(sum(length(entries)) / 16, 0) FROM placed");
        }

        List<Long> runs() {
            List<Long> runs = new ArrayList<>();
            sql.each("SELECT DISTINCT run FROM placed ORDER BY run", row -> runs.add(row.getLong(1)));
            return runs;
        }

        Optional<Long> find(int page) {
            return keys.find(ROOT + "/" + page);
        }

        void settle() {
            while (sql.transaction(places::settle)) {
                assertThat(placed()).isLessThanOrEqualTo(sql.number("SELECT count(*) FROM url"));
            }
        }

        @Override
        public void close() {
            sql.close();
        }
    }

    @Test
    void urls_are_written_as_a_run_when_as_many_have_come_again_and_the_key_is_moved_at_its_end() {
        try (View writer = View.writing(folder)) {
            writer.store(0, 64);
            assertThat(writer.placed()).isZero();
            writer.store(64, 65);
            assertThat(writer.placed()).isEqualTo(60);
            assertThat(writer.placedTo()).isZero();
            writer.store(65, 128);
            assertThat(writer.placed()).isEqualTo(64);
            assertThat(writer.placedTo()).isEqualTo(64);
            writer.store(128, 1000);
            assertThat(writer.runs()).startsWith(64L, 128L, 192L).endsWith(896L, 960L);
            assertThat(writer.placedTo()).isEqualTo(896);
        }
    }

    @Test
    void whoever_opens_a_store_whose_urls_are_half_way_finds_each_and_doubles_none() {
        try (View writer = View.writing(folder)) {
            writer.store(0, 100);
            assertThat(writer.placed()).isBetween(1L, 63L);
        }
        try (View again = View.writing(folder)) {
            again.store(0, 110);
            assertThat(again.sql().number("SELECT count(*) FROM url")).isEqualTo(110);
            again.settle();
            assertThat(again.placed()).isEqualTo(110);
            assertThat(again.placedTo()).isEqualTo(110);
            again.store(0, 111);
            assertThat(again.sql().number("SELECT count(*) FROM url")).isEqualTo(111);
        }
    }

    @Test
    void a_settled_store_has_nothing_to_bring() {
        try (View writer = View.writing(folder)) {
            writer.store(0, 33);
            writer.settle();
            assertThat(writer.sql().transaction(writer.places()::settle)).isFalse();
            assertThat(writer.placedTo()).isEqualTo(33);
        }
    }

    @Test
    void a_short_run_is_written_again_with_what_follows_until_it_is_full() {
        try (View writer = View.writing(folder)) {
            for (int pages = 10; pages <= 60; pages += 10) {
                writer.store(0, pages);
                writer.settle();
                assertThat(writer.runs()).containsExactly((long) pages);
                assertThat(writer.placed()).isEqualTo(pages);
            }
            writer.store(0, 64);
            writer.store(64, 130);
            assertThat(writer.runs()).startsWith(64L);
            writer.settle();
            assertThat(writer.runs()).containsExactly(64L, 128L, 130L);
            assertThat(writer.placed()).isEqualTo(130);
        }
    }

    /** As after the schema's step, which leaves the index to be made. */
    @Test
    void a_store_without_an_index_is_given_one_a_part_at_a_time() {
        try (View writer = View.writing(folder)) {
            writer.store(0, 200);
            writer.sql().run("DELETE FROM placed");
            writer.sql().run("DELETE FROM meta WHERE key = 'placed-to'");
        }
        try (View again = View.writing(folder)) {
            assertThat(again.sql().transaction(again.places()::settle)).isTrue();
            assertThat(again.placedTo()).isEqualTo(64);
            assertThat(again.find(199)).hasValue(200L);
            again.settle();
            assertThat(again.runs()).containsExactly(64L, 200L);
            again.store(0, 201);
            assertThat(again.sql().number("SELECT count(*) FROM url")).isEqualTo(201);
        }
    }

    @Test
    void a_store_whose_index_lacks_a_run_is_said_to_be_damaged() {
        try (View writer = View.writing(folder)) {
            writer.store(0, 33);
            writer.settle();
            writer.sql().run("DELETE FROM placed");
        }
        try (View again = View.writing(folder)) {
            assertThatThrownBy(() -> again.find(1)).hasMessageContaining("damaged");
        }
    }

    /** As many keys as a filter has no room for, as after very many URLs. */
    @Test
    void keys_may_be_left_out() {
        try (View writer = View.writing(folder)) {
            writer.store(0, 10);
            writer.sql().run("INSERT INTO url (id, text) VALUES (20000000000, 'http://far.example/')");
        }
        try (View again = View.writing(folder)) {
            again.store(0, 200);
            again.settle();
        }
        try (View again = View.writing(folder)) {
            again.store(0, 201);
            assertThat(again.find(200)).hasValue(20_000_000_191L);
            assertThat(again.sql().number("SELECT count(*) FROM url")).isEqualTo(202);
        }
    }

    @Test
    void a_reader_goes_on_when_a_run_that_it_knows_was_replaced() {
        try (View writer = View.writing(folder);
                View reader = View.reading(folder)) {
            writer.store(0, 20);
            writer.settle();
            assertThat(reader.find(7)).hasValue(8L);
            writer.store(0, 40);
            writer.settle();
            assertThat(reader.find(7)).hasValue(8L);
            assertThat(reader.find(39)).hasValue(40L);
        }
    }

    @Test
    void a_reader_finds_what_another_program_has_stored_since_it_opened() {
        try (View writer = View.writing(folder);
                View reader = View.reading(folder)) {
            writer.store(0, 1);
            assertThat(reader.find(0)).hasValue(1L);
            for (int page = 1; page < 1000; page += 37) {
                assertThat(reader.find(page)).isEmpty();
                writer.store(page, page + 37);
                assertThat(reader.find(page)).hasValue(page + 1L);
                assertThat(reader.find(page / 2)).hasValue(page / 2 + 1L);
            }
        }
    }

    @Test
    void what_is_not_committed_is_not_found_by_a_reader_nor_after_it_was_undone() {
        try (View writer = View.writing(folder);
                View reader = View.reading(folder)) {
            writer.store(0, 60);
            assertThatThrownBy(() -> writer.sql().transaction(() -> {
                        for (int page = 60; page < 120; page++) {
                            writer.keys().of(found("/" + page));
                        }
                        assertThat(reader.find(70)).isEmpty();
                        throw MonitorException.wrong("the disk is full");
                    }))
                    .hasMessageContaining("full");
            writer.places().forget();
            assertThat(writer.find(70)).isEmpty();
            assertThat(writer.placed()).isZero();
            writer.store(200, 300);
            assertThat(writer.find(250)).hasValue(111L);
            assertThat(reader.find(250)).hasValue(111L);
            assertThat(reader.find(70)).isEmpty();
        }
    }

    @Test
    void a_second_program_that_writes_against_the_rules_is_noticed_and_doubles_nothing() {
        try (View one = View.writing(folder);
                View other = View.writing(folder)) {
            one.store(0, 10);
            other.store(10, 90);
            other.settle();
            assertThatThrownBy(() -> one.store(20, 21)).isInstanceOf(MonitorException.class);
            one.places().forget();
            one.store(0, 90);
            assertThat(one.sql().number("SELECT count(*) FROM url")).isEqualTo(90);
        }
    }

    @Test
    void an_inspection_tells_a_url_that_stands_twice_and_one_that_no_run_holds() {
        try (View writer = View.writing(folder)) {
            writer.store(0, 33);
            writer.settle();
            writer.sql().run("INSERT INTO url (id, text) VALUES (34, '" + ROOT + "/5')");
            assertThat(problems(writer)).containsExactly("1 URLs stand twice in the table of URLs");
            writer.sql().run("DELETE FROM url WHERE id = 34");
            writer.sql().run("UPDATE url SET text = '" + ROOT + "/other' WHERE id = 7");
            assertThat(problems(writer)).containsExactly("1 URLs are missing in the index by which they are found");
        }
    }

    private static List<String> problems(View view) {
        return new Inspection(view.sql(), new Names(view.sql())).problems();
    }

    /** Places have 20 bits of a text and 20 of its number, so that two such texts are soon found. */
    @Test
    void two_urls_of_one_place_stay_two_in_memory_and_in_the_index() {
        List<String> same = ofOnePlace();
        try (View writer = View.writing(folder)) {
            List<Long> keys = keys(writer, same);
            assertThat(keys).doesNotHaveDuplicates();
            assertThat(keys(writer, same)).isEqualTo(keys);
            writer.settle();
            assertThat(keys(writer, same)).isEqualTo(keys);
        }
        try (View reader = View.reading(folder)) {
            assertThat(reader.keys().find(ROOT + same.getFirst())).hasValue(1L);
            assertThat(reader.keys().find(ROOT + same.getLast())).hasValue(2L);
        }
    }

    private static List<Long> keys(View writer, List<String> paths) {
        return writer.sql()
                .transaction(() -> paths.stream()
                        .map(path -> writer.keys().of(found(path)))
                        .toList());
    }

    private static List<String> ofOnePlace() {
        Map<Long, String> paths = new HashMap<>();
        for (long number = 7; ; number += 1 << 20) {
            String path = "/" + number;
            String before = paths.putIfAbsent(UrlKeys.place(ROOT + path), path);
            if (before != null) {
                return List.of(before, path);
            }
        }
    }
}
