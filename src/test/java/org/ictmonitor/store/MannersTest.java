package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.store.Sample.CENTRE;
import static org.ictmonitor.store.Sample.CODEBOOK;
import static org.ictmonitor.store.Sample.NOW;
import static org.ictmonitor.store.Sample.exchange;
import static org.ictmonitor.store.Sample.found;
import static org.ictmonitor.store.Sample.visit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.FetchOutcome;
import org.ictmonitor.FoundBy;
import org.ictmonitor.FoundUrl;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.ReadOutcome;
import org.ictmonitor.RoundKind;
import org.ictmonitor.UrlKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of hosts over runs, and where URLs were found. */
class MannersTest {
    private static final String ROOT = "https://centre.example";

    @TempDir
    Path folder;

    private static int begin(CampaignStore store) {
        return store.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of(CENTRE)).number();
    }

    @Test
    void a_robots_txt_is_kept_over_runs_and_a_later_one_takes_its_place() {
        try (CampaignStore store = CampaignStore.open(folder)) {
            store.keepRobots(List.of(robots(ROOT, 0, "old"), robots("http://b.example", 1, "b")));
            store.keepRobots(List.of(robots(ROOT, 2, "new")));
        }
        try (CampaignStore store = CampaignStore.openReadOnly(folder)) {
            assertThat(store.robotsSince(NOW))
                    .extracting(robots -> new String(robots.content(), StandardCharsets.UTF_8))
                    .containsExactly("b", "new");
            assertThat(store.robotsSince(NOW.plusSeconds(2)))
                    .extracting(KnownRobots::origin)
                    .containsExactly(ROOT);
        }
    }

    private static KnownRobots robots(String origin, long seconds, String content) {
        return new KnownRobots(origin, NOW.plusSeconds(seconds), content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void of_two_pauses_of_a_host_the_later_end_holds_and_one_that_is_over_is_not_given() {
        try (CampaignStore store = CampaignStore.open(folder)) {
            store.pause(new HostPause("a.example", NOW, NOW.plus(Duration.ofHours(2))));
            store.pause(new HostPause("a.example", NOW.plusSeconds(9), NOW.plus(Duration.ofHours(1))));

            assertThat(store.pauses(NOW))
                    .containsExactly(new HostPause("a.example", NOW.plusSeconds(9), NOW.plus(Duration.ofHours(2))));
            assertThat(store.pauses(NOW.plus(Duration.ofHours(2)))).isEmpty();
        }
    }

    @Test
    void redirects_in_a_row_are_counted_also_by_a_run_that_did_not_follow_them() {
        try (CampaignStore store = CampaignStore.open(folder)) {
            int round = begin(store);
            FrontierEntry at = store.seed(round, List.of(found("/0"))).getFirst();
            for (int i = 1; i <= 4; i++) {
                at = redirect(store, round, at, "/" + i);
            }
        }
        try (CampaignStore store = CampaignStore.openReadOnly(folder)) {
            assertThat(store.redirectsTo(1, ROOT + "/0", 10)).isZero();
            assertThat(store.redirectsTo(1, ROOT + "/3", 10)).isEqualTo(3);
            assertThat(store.redirectsTo(1, ROOT + "/4", 2)).isEqualTo(2);
            List<Optional<String>> foundOn = new ArrayList<>();
            store.outcomes(1, url -> foundOn.add(url.foundOn()));
            assertThat(foundOn).startsWith(Optional.empty(), Optional.of(ROOT + "/0"), Optional.of(ROOT + "/1"));
        }
    }

    private static FrontierEntry redirect(CampaignStore store, int round, FrontierEntry from, String path) {
        FoundUrl link = found(path);
        FoundUrl target = new FoundUrl(
                link.url(), link.target(), link.portal(), 1, FoundBy.REDIRECT, UrlKind.PAGE, Optional.empty());
        FetchOutcome outcome = new FetchOutcome.Redirected(exchange(from, 302), link.url());
        return store.record(round, List.of(visit(from, outcome, true, new ReadOutcome.NotRead(""), target)))
                .waiting()
                .getFirst();
    }

    @Test
    void a_store_of_an_earlier_version_is_brought_up_to_date_and_loses_nothing() throws SQLException {
        try (CampaignStore store = CampaignStore.open(folder)) {
            store.seed(begin(store), List.of(found("/0"), found("/1")));
        }
        makeEarlier();
        try (CampaignStore store = CampaignStore.open(folder)) {
            assertThat(store.waiting(1, "centre.example", 0, 9)).hasSize(2);
            assertThat(store.seed(1, List.of(found("/1")))).isEmpty();
            assertThat(store.problems()).isEmpty();
            assertThat(store.pauses(NOW)).isEmpty();
        }
    }

    private void makeEarlier() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.sqlite"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("DROP TABLE waiting");
            statement.executeUpdate("CREATE INDEX visit_waiting ON visit (round, host, turn) WHERE outcome = 0");
            statement.executeUpdate("DROP TABLE placed");
            statement.executeUpdate("DELETE FROM meta WHERE key = 'placed-to'");
            statement.executeUpdate("ALTER TABLE url ADD COLUMN hash INTEGER NOT NULL DEFAULT 0");
            statement.executeUpdate("UPDATE url SET hash = 7 * id");
            statement.executeUpdate("CREATE UNIQUE INDEX url_hash ON url (hash)");
            statement.executeUpdate("ALTER TABLE version DROP COLUMN carrier");
            statement.executeUpdate("ALTER TABLE round DROP COLUMN attachments");
            statement.executeUpdate("DROP VIEW answer");
            for (String column : List.of("original", "file", "offset", "fetched", "status", "size")) {
                statement.executeUpdate("ALTER TABLE visit DROP COLUMN " + column);
            }
            statement.executeUpdate("DROP VIEW mentions");
            statement.executeUpdate("CREATE VIEW mentions AS SELECT 1");
            statement.executeUpdate("DROP TABLE template");
            statement.executeUpdate("ALTER TABLE mention DROP COLUMN template_key");
            statement.executeUpdate("DROP TABLE accepted_certificate");
            statement.executeUpdate("ALTER TABLE error_page DROP COLUMN probe");
            statement.executeUpdate("DROP TABLE unreached");
            statement.executeUpdate("DROP TABLE listed");
            statement.executeUpdate("DROP TABLE sitemap");
            statement.executeUpdate("DROP TABLE tombstone");
            statement.executeUpdate("DROP TABLE host_pause");
            statement.executeUpdate("ALTER TABLE visit DROP COLUMN found_on");
            statement.executeUpdate("PRAGMA user_version = 3");
        }
    }
}
