package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.store.Sample.CENTRE;
import static org.ictmonitor.store.Sample.CODEBOOK;
import static org.ictmonitor.store.Sample.NOW;
import static org.ictmonitor.store.Sample.excluded;
import static org.ictmonitor.store.Sample.failed;
import static org.ictmonitor.store.Sample.found;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ictmonitor.ExclusionRule;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.RoundKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In what stretches URLs wait, as the table has them. */
class WaitingUrlsTest {
    private static final String HOST = "centre.example";

    @TempDir
    Path folder;

    private CampaignStore store;

    @BeforeEach
    void aRoundHasBegun() {
        store = CampaignStore.open(folder);
        store.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of(CENTRE));
    }

    @AfterEach
    void theStoreIsAsItMustBe() {
        assertThat(store.problems()).isEmpty();
        store.close();
    }

    private void seed(FoundUrl... found) {
        store.seed(1, List.of(found));
    }

    private void settle(String host, int at) {
        store.record(1, List.of(failed(store.waiting(1, host, 0, 99).get(at), FailureReason.TIMEOUT, true)));
    }

    private List<String> paths(String host) {
        return paths(store.waiting(1, host, 0, 99));
    }

    private static List<String> paths(List<FrontierEntry> entries) {
        return entries.stream().map(entry -> entry.url().uri().getPath()).toList();
    }

    /** Of each: its turns, its keys, and how many of its URLs wait. */
    private List<String> stretches() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.sqlite"));
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "SELECT turn, to_turn, url, to_url, urls FROM waiting ORDER BY round, host, turn")) {
            while (answer.next()) {
                rows.add("turns %d-%d keys %d-%d urls %d"
                        .formatted(
                                answer.getInt(1),
                                answer.getInt(2),
                                answer.getInt(3),
                                answer.getInt(4),
                                answer.getInt(5)));
            }
        }
        return rows;
    }

    @Test
    void the_links_of_a_page_are_one_stretch_for_each_host_whatever_stands_between_them() throws SQLException {
        seed(
                found("/0"),
                found("other.example", "/0", Optional.empty()),
                excluded("/file.zip", ExclusionRule.FILE_TYPE),
                found("/1"),
                found("/0"),
                found("/2"));
        assertThat(stretches()).containsExactly("turns 1-5 keys 1-5 urls 3", "turns 2-2 keys 2-2 urls 1");
        assertThat(paths(HOST)).containsExactly("/0", "/1", "/2");
        assertThat(paths("other.example")).containsExactly("/0");
        assertThat(store.waitingByHost(1)).isEqualTo(Map.of(HOST, 3, "other.example", 1));
    }

    @Test
    void a_stretch_goes_with_the_last_of_its_urls() throws SQLException {
        seed(found("/0"), found("/1"));
        seed(found("/2"));
        settle(HOST, 1);
        assertThat(stretches()).containsExactly("turns 1-2 keys 1-2 urls 1", "turns 3-3 keys 3-3 urls 1");
        assertThat(paths(HOST)).containsExactly("/0", "/2");
        settle(HOST, 0);
        assertThat(stretches()).containsExactly("turns 3-3 keys 3-3 urls 1");
        settle(HOST, 0);
        assertThat(stretches()).isEmpty();
        assertThat(store.waitingByHost(1)).isEmpty();
    }

    @Test
    void a_visit_that_is_recorded_twice_is_taken_off_once() throws SQLException {
        seed(found("/0"), found("/1"));
        ArchivedVisit visit = failed(store.waiting(1, HOST, 0, 1).getFirst(), FailureReason.TIMEOUT, true);
        store.record(1, List.of(visit, visit));
        store.record(1, List.of(visit));
        assertThat(stretches()).containsExactly("turns 1-2 keys 1-2 urls 1");
    }

    @Test
    void a_url_that_may_be_followed_after_all_waits_behind_the_others_and_not_where_its_key_is() throws SQLException {
        seed(found("/0"), excluded("/1", ExclusionRule.NOFOLLOW), found("/2"));
        seed(found("/1"));
        assertThat(stretches()).containsExactly("turns 1-3 keys 1-3 urls 2", "turns 4-4 keys 2-2 urls 1");
        assertThat(paths(HOST)).containsExactly("/0", "/2", "/1");
    }

    @Test
    void a_stretch_has_128_keys_at_most_and_they_rise() throws SQLException {
        seed(IntStream.range(0, 200).mapToObj(page -> found("/" + page)).toArray(FoundUrl[]::new));
        store.abandon(1);
        store.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of(CENTRE));
        store.seed(2, List.of(found("/0"), found("/5"), found("/127"), found("/128"), found("/126")));
        assertThat(stretches())
                .containsExactly(
                        "turns 1-128 keys 1-128 urls 128",
                        "turns 129-200 keys 129-200 urls 72",
                        "turns 1-3 keys 1-128 urls 3",
                        "turns 4-4 keys 129-129 urls 1",
                        "turns 5-5 keys 127-127 urls 1");
        assertThat(paths(store.waiting(2, HOST, 0, 9))).containsExactly("/0", "/5", "/127", "/128", "/126");
    }

    @Test
    void they_are_given_behind_any_turn_and_no_more_than_asked_for() {
        for (int page = 0; page < 12; page += 3) {
            seed(found("/" + page), found("/" + (page + 1)), found("/" + (page + 2)));
        }
        List<FrontierEntry> all = store.waiting(1, HOST, 0, 99);
        assertThat(paths(all))
                .isEqualTo(IntStream.range(0, 12).mapToObj(page -> "/" + page).toList());
        for (int behind = 0; behind < 12; behind++) {
            assertThat(store.waiting(1, HOST, all.get(behind).id(), 5))
                    .isEqualTo(all.subList(behind + 1, Math.min(behind + 6, 12)));
        }
        assertThat(store.waiting(2, HOST, 0, 9)).isEmpty();
    }

    @Test
    void a_url_that_is_erased_waits_no_more() throws SQLException {
        seed(found("/0"), found("/1"));
        store.removals().erase("https://centre.example/0", "me", "asked", NOW);
        store.removals().erased("https://centre.example/0");
        assertThat(stretches()).containsExactly("turns 1-2 keys 1-2 urls 1");
        assertThat(paths(HOST)).containsExactly("/1");
    }

    @Test
    void an_inspection_tells_a_url_that_waits_in_no_stretch_and_a_stretch_that_says_too_much() throws SQLException {
        seed(found("/0"), found("/1"));
        change("UPDATE waiting SET urls = 3");
        assertThat(store.problems()).containsExactly("1 stretches of waiting URLs have more or fewer than they say");
        change("DELETE FROM waiting");
        assertThat(store.problems()).containsExactly("2 URLs wait and stand in no stretch of those that do");
        change("INSERT INTO waiting SELECT round, host, turn, turn, url, url, 1 FROM visit");
    }

    private void change(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.sqlite"));
                var run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }
}
