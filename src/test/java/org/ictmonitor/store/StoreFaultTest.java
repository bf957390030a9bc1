package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.ictmonitor.store.Sample.CENTRE;
import static org.ictmonitor.store.Sample.CODEBOOK;
import static org.ictmonitor.store.Sample.NOW;
import static org.ictmonitor.store.Sample.found;
import static org.ictmonitor.store.Sample.page;
import static org.ictmonitor.store.Sample.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ictmonitor.ArchiveTail;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.ictmonitor.MonitorException.Exit;
import org.ictmonitor.Reading;
import org.ictmonitor.RoundKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be wrong with the file, the disk and the workspace. */
class StoreFaultTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("store.sqlite");
    }

    private static void fails(ThrowingCallable call, Exit exit, String... words) {
        assertThatThrownBy(call)
                .asInstanceOf(type(MonitorException.class))
                .satisfies(e -> assertThat(e.exit()).isEqualTo(exit))
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void a_file_that_is_no_database_is_named() throws IOException {
        Files.writeString(file(), "These are notes of a researcher and no database at all.".repeat(100));
        fails(() -> CampaignStore.open(folder), Exit.FAILED, file().toString(), "is no campaign store");
    }

    @Test
    void a_database_of_another_program_is_left_alone() throws SQLException {
        execute("CREATE TABLE theirs (id INTEGER)");
        fails(() -> CampaignStore.open(folder), Exit.WRONG_CALL, file().toString(), "another program");
        execute("INSERT INTO theirs VALUES (1)");
    }

    @Test
    void a_store_of_a_later_program_is_not_touched() throws SQLException {
        CampaignStore.open(folder).close();
        execute("PRAGMA user_version = 99");
        fails(() -> CampaignStore.open(folder), Exit.WRONG_CALL, "99", "update the program");
        fails(() -> CampaignStore.openReadOnly(folder), Exit.WRONG_CALL, "99", "update the program");
    }

    @Test
    void a_damaged_page_is_reported() throws IOException {
        try (CampaignStore store = CampaignStore.open(folder)) {
            fill(store, 40);
        }
        byte[] bytes = Files.readAllBytes(file());
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes);
        fails(
                () -> {
                    try (CampaignStore store = CampaignStore.open(folder)) {
                        store.rounds();
                    }
                },
                Exit.FAILED,
                file().toString(),
                "damaged");
    }

    @Test
    void a_reader_of_nothing_is_told_what_to_run_first() {
        fails(() -> CampaignStore.openReadOnly(folder), Exit.WRONG_CALL, file().toString(), "run crawl or import");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "x").resolve("store");
        fails(() -> CampaignStore.open(blocked), Exit.FAILED, blocked.toString());
    }

    @Test
    void a_reader_cannot_write() {
        CampaignStore.open(folder).close();
        try (CampaignStore reader = CampaignStore.openReadOnly(folder)) {
            fails(() -> reader.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of()), Exit.FAILED, file().toString());
        }
    }

    @Test
    void a_reader_sees_whole_batches_while_another_writes() {
        try (CampaignStore writer = CampaignStore.open(folder)) {
            fill(writer, 3);
            try (CampaignStore reader = CampaignStore.openReadOnly(folder)) {
                assertThat(reader.counters(1).fetched()).isEqualTo(3);
                FrontierEntry entry = writer.seed(1, List.of(found("/later"))).get(0);
                writer.record(1, List.of(page(entry, reading("https://centre.example/later", "Later"))));
                assertThat(reader.counters(1).fetched()).isEqualTo(4);
                assertThat(reader.mentionCount(MentionFilter.all(1))).isEqualTo(8);
            }
        }
    }

    @Test
    void a_full_disk_undoes_the_batch_and_keeps_what_was_recorded() {
        try (CampaignStore store = CampaignStore.open(folder)) {
            fill(store, 5);
        }
        Sql small = Database.write(folder);
        small.run("PRAGMA max_page_count = " + (small.number("PRAGMA page_count") + 2));
        try (CampaignStore store = new CampaignStore(small)) {
            fails(() -> fill(store, 500), Exit.NO_SPACE, "No space is left", "nothing recorded is lost");
            assertThat(store.counters(1).found()).isEqualTo(5);
            small.run("PRAGMA max_page_count = 1000000");
            fill(store, 500);
            assertThat(store.counters(1).fetched()).isEqualTo(505);
            assertThat(store.problems()).isEmpty();
        }
    }

    @Test
    void a_batch_that_fails_in_its_middle_leaves_nothing() {
        try (CampaignStore store = CampaignStore.open(folder)) {
            fill(store, 1);
            List<FrontierEntry> entries = store.seed(1, List.of(found("/good"), found("/bad")));
            Reading good = reading("https://centre.example/good", "Good");
            Reading bad = new Reading(good.page(), List.of(), good.mentions());
            List<ArchivedVisit> batch = List.of(page(entries.get(0), good, found("/new")), page(entries.get(1), bad));
            Optional<ArchiveTail> tail = Optional.of(new ArchiveTail("a.warc.gz", 5));
            assertThatThrownBy(() -> store.record(1, batch, tail)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(store.counters(1).waiting()).isEqualTo(2);
            assertThat(store.counters(1).found()).isEqualTo(3);
            assertThat(store.archiveTail()).isEmpty();
            assertThat(store.highestCapture()).isEqualTo(1);
            Recorded recorded = store.record(1, List.of(page(entries.get(0), good, found("/new"))), tail);
            assertThat(recorded.waiting()).hasSize(1);
            assertThat(store.problems()).isEmpty();
        }
    }

    @Test
    void a_version_without_its_content_is_a_problem() throws SQLException {
        try (CampaignStore store = CampaignStore.open(folder)) {
            fill(store, 2);
        }
        execute("DELETE FROM content WHERE version = 1");
        execute("DELETE FROM version WHERE id = 2");
        try (CampaignStore store = CampaignStore.openReadOnly(folder)) {
            assertThat(store.problems())
                    .containsExactly("1 page versions have no content", "2 mentions belong to no page version");
        }
    }

    @Test
    void the_view_for_people_has_a_row_for_each_mention() throws SQLException {
        try (CampaignStore store = CampaignStore.open(folder)) {
            fill(store, 3);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT code || ' ' || purpose || ' ' || zone || ' ' || lang || ' '"
                        + " || portal || ' ' || month || ' ' || count(*) FROM mentions WHERE round = 1"
                        + " GROUP BY code ORDER BY code")) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            assertThat(lines)
                    .containsExactly(
                            "viber communicate footer uk centre 2022-03 3",
                            "viber.community inform main uk centre 2022-03 3");
        }
    }

    /** Records that many pages in round 1, which is begun if there is none. */
    private static void fill(CampaignStore store, int pages) {
        if (store.rounds().isEmpty()) {
            store.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of(CENTRE));
        }
        long from = store.highestCapture();
        List<FoundUrl> urls = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            urls.add(found("/page-" + from + "-" + i));
        }
        List<ArchivedVisit> visits = new ArrayList<>();
        for (FrontierEntry entry : store.seed(1, urls)) {
            visits.add(page(entry, reading(entry.url().toString(), "Page " + entry.id())));
        }
        store.record(1, visits);
    }
}
