package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.store.Sample.CENTRE;
import static org.ictmonitor.store.Sample.CODEBOOK;
import static org.ictmonitor.store.Sample.NOW;
import static org.ictmonitor.store.Sample.failed;
import static org.ictmonitor.store.Sample.found;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.FailureReason;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.RoundKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawl that was broken off with the program before, whose URLs waited in an index of their own and were placed one in a row. */
class EarlierStoreTest {
    @TempDir
    Path folder;

    @Test
    void a_crawl_that_an_earlier_program_began_goes_on_where_it_was() throws SQLException {
        List<FrontierEntry> left;
        try (CampaignStore store = CampaignStore.open(folder)) {
            store.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of(CENTRE));
            store.seed(
                    1, List.of(found("/0"), found("other.example", "/0", Optional.empty()), found("/1"), found("/2")));
            store.record(
                    1, List.of(failed(store.waiting(1, "centre.example", 0, 1).getFirst(), FailureReason.DNS, true)));
            left = store.waiting(1, "centre.example", 0, 9);
        }
        makeEarlier();
        try (CampaignStore store = CampaignStore.open(folder)) {
            assertThat(store.waiting(1, "centre.example", 0, 9)).isEqualTo(left).hasSize(2);
            assertThat(store.waitingByHost(1)).isEqualTo(Map.of("centre.example", 2, "other.example", 1));
            assertThat(store.seed(1, List.of(found("/0"), found("/2"), found("/3"))))
                    .extracting(FrontierEntry::id)
                    .containsExactly(left.getLast().id() + 1);
            store.record(1, List.of(failed(left.getFirst(), FailureReason.DNS, true)));
            assertThat(store.waiting(1, "centre.example", 0, 9)).hasSize(2);
            assertThat(store.problems()).isEmpty();
        }
    }

    /** The tables of version 14, as far as they were others. */
    private void makeEarlier() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.sqlite"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("DROP TABLE waiting");
            statement.executeUpdate("CREATE INDEX visit_waiting ON visit (round, host, turn) WHERE outcome = 0");
            statement.executeUpdate("DROP TABLE placed");
            statement.executeUpdate(
                    "CREATE TABLE placed (place INTEGER NOT NULL, url INTEGER NOT NULL, PRIMARY KEY (place, url)) WITHOUT ROWID");
            statement.executeUpdate("INSERT INTO placed (place, url) VALUES (7, 1)");
            statement.executeUpdate("INSERT OR REPLACE INTO meta (key, value) VALUES ('placed-to', '1')");
            statement.executeUpdate("PRAGMA user_version = 14");
        }
    }
}
