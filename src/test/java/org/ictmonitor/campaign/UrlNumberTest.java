package org.ictmonitor.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.crawl.CrawlEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * crawler4j numbers URLs by an {@code int}, which ends at 2,147,483,647; the record and the frontier number them by a
 * {@code long}, and a round goes past that place as if it were not there.
 */
class UrlNumberTest {
    private static final long END_OF_INT = Integer.MAX_VALUE;

    @TempDir
    private Path whole;

    @TempDir
    private Path numbered;

    @Test
    void a_round_that_passes_the_end_of_int_holds_what_it_would_have_held() throws Exception {
        try (SmallNet net = new SmallNet()) {
            Program.in(whole, net);
            assertThat(crawl(whole, OptionalLong.empty())).isEqualTo(CrawlEnd.COMPLETE);
            Program.in(numbered, net);
            assertThat(crawl(numbered, OptionalLong.of(20))).isEqualTo(CrawlEnd.MAX_PAGES);
            raiseNumbers();
            assertThat(crawl(numbered, OptionalLong.empty())).isEqualTo(CrawlEnd.COMPLETE);

            assertThat(highest("SELECT max(id) FROM url")).isGreaterThan(END_OF_INT + 20);
            assertThat(highest("SELECT max(turn) FROM visit")).isGreaterThan(END_OF_INT + 20);
            RoundRecord.of(folder(numbered)).assertSameAs(RoundRecord.of(folder(whole)));
        }
    }

    private static CrawlEnd crawl(Path workspace, OptionalLong pages) {
        CrawlRound.Request request = new CrawlRound.Request(false, 4, pages, Optional.empty(), "1");
        try (CrawlRound round =
                CrawlRound.open(Study.read(new Workspace(workspace), "net"), request, InstantSource.system())) {
            return round.run().end();
        }
    }

    private static CampaignFolder folder(Path workspace) {
        return new CampaignFolder(workspace.resolve("index/net"));
    }

    /** As after two thousand million URLs: the next URL and the next turn come a little before the end of int. */
    private void raiseNumbers() throws Exception {
        try (Connection store = store();
                Statement statement = store.createStatement()) {
            statement.executeUpdate("INSERT INTO url (id, text) VALUES (2147483630, 'http://far.example/')");
            statement.executeUpdate("UPDATE visit SET turn = turn + 2147483600 WHERE outcome = 0");
            statement.executeUpdate("UPDATE waiting SET turn = turn + 2147483600, to_turn = to_turn + 2147483600");
        }
    }

    private long highest(String query) throws Exception {
        try (Connection store = store();
                Statement statement = store.createStatement()) {
            return statement.executeQuery(query).getLong(1);
        }
    }

    private Connection store() throws Exception {
        return DriverManager.getConnection(
                "jdbc:sqlite:" + folder(numbered).path().resolve("store.sqlite"));
    }
}
