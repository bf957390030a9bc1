package org.ictmonitor.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.ictmonitor.config.Workspace;
import org.ictmonitor.crawl.CrawlEnd;
import org.ictmonitor.store.CampaignStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's clock is put forward or back, between two runs or in the middle of one. */
class ClockJumpTest {
    private static final Instant NOW = Instant.parse("2026-11-28T02:30:00Z");

    private final SmallNet net = new SmallNet();

    @TempDir
    private Path machine;

    private RoundRecord expected = RoundRecord.empty();

    @BeforeEach
    void crawl_by_a_clock_that_stands() throws IOException {
        Study study = study("whole");
        crawl(study, OptionalLong.empty(), InstantSource.fixed(NOW));
        expected = RoundRecord.of(study.folder());
    }

    @AfterEach
    void close() {
        net.close();
    }

    private Study study(String workspace) throws IOException {
        Program.in(machine.resolve(workspace), net);
        return Study.read(new Workspace(machine.resolve(workspace)), "net");
    }

    private static CrawlRound.Result crawl(Study study, OptionalLong pages, InstantSource clock) {
        CrawlRound.Request request = new CrawlRound.Request(false, 4, pages, Optional.empty(), "1");
        try (CrawlRound round = CrawlRound.open(study, request, clock)) {
            return round.run();
        }
    }

    @Test
    void runs_that_go_on_at_other_times_end_as_one_run() throws IOException {
        Study study = study("between");
        InstantSource forward = InstantSource.fixed(NOW.plus(Duration.ofDays(3_650)));
        InstantSource back = InstantSource.fixed(NOW.minus(Duration.ofDays(400)));
        assertThat(crawl(study, OptionalLong.of(30), InstantSource.fixed(NOW)).end())
                .isEqualTo(CrawlEnd.MAX_PAGES);
        assertThat(crawl(study, OptionalLong.of(30), forward).end()).isEqualTo(CrawlEnd.MAX_PAGES);
        assertThat(crawl(study, OptionalLong.of(30), back).end()).isEqualTo(CrawlEnd.MAX_PAGES);
        assertThat(crawl(study, OptionalLong.empty(), forward).end()).isEqualTo(CrawlEnd.COMPLETE);

        RoundRecord.of(study.folder()).assertSameAs(expected);
    }

    /** Every look at the clock tells another time within ten years before or after. */
    @Test
    void a_run_whose_clock_jumps_all_the_time_ends_as_any_other() throws IOException {
        Study study = study("within");
        Random random = new Random(5);
        InstantSource jumping = () -> NOW.plusSeconds(random.nextLong(-315_360_000, 315_360_000));
        assertThat(crawl(study, OptionalLong.of(50), jumping).end()).isEqualTo(CrawlEnd.MAX_PAGES);
        assertThat(crawl(study, OptionalLong.empty(), jumping).end()).isEqualTo(CrawlEnd.COMPLETE);

        RoundRecord.of(study.folder()).assertSameAs(expected);
    }

    @Test
    void a_round_after_the_clock_went_back_asks_for_pages_and_is_the_latest() throws IOException {
        Study first = study("back");
        Path file = machine.resolve("back/config/campaigns/net.yaml");
        Files.writeString(file, Files.readString(file) + "revisit: {min: 7d, max: 30d}\n");
        Study study = Study.read(new Workspace(machine.resolve("back")), "net");
        assertThat(first.folder()).isEqualTo(study.folder());
        crawl(study, OptionalLong.empty(), InstantSource.fixed(NOW.plus(Duration.ofDays(3_650))));
        CrawlRound.Result second = crawl(study, OptionalLong.empty(), InstantSource.fixed(NOW));

        assertThat(second.counters().carried())
                .as("pages put off for ten years")
                .isZero();
        try (CampaignStore store = CampaignStore.openReadOnly(study.folder().path())) {
            assertThat(store.timeline())
                    .extracting(dated -> dated.round().number())
                    .isEqualTo(List.of(1, 2));
            Outcomes.assertOneEach(store, 2);
        }
        assertThat(Verification.run(study.folder()).problems()).isEmpty();
    }
}
