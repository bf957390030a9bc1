package org.ictmonitor.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.ictmonitor.store.CampaignStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run that a person, another run or the disk breaks off says so by its exit code, and the next one goes on. */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenRunTest {
    private static final int FAILED = 1;
    private static final int NO_SPACE = 3;
    private static final int BUSY = 6;
    private static final int INTERRUPTED = 11;

    private final SmallNet net = new SmallNet();
    private RoundRecord expected = RoundRecord.empty();
    private Path machine = Path.of("");

    @BeforeAll
    void crawl_without_any_fault(@TempDir Path folder) throws Exception {
        machine = folder;
        Program program = Program.in(machine.resolve("whole"), net);
        goesOn(program);
        expected = RoundRecord.of(program.folder());
    }

    @AfterEach
    void release() {
        net.release();
    }

    @AfterAll
    void close() {
        net.close();
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    private static void goesOn(Program program) throws IOException, InterruptedException {
        assertThat(program.run("crawl", "net", "--max-error-rate", "1")).returns(0, Program.Ended::exit);
    }

    private void endsLikeAWholeRun(Program program) throws IOException, InterruptedException {
        goesOn(program);
        RoundRecord.of(program.folder()).assertSameAs(expected);
    }

    @Test
    void the_first_interrupt_records_every_page_that_was_answered() throws Exception {
        Program program = Program.in(machine.resolve("once"), net);
        int before = net.pagesAnswered();
        int all = net.answered();
        Process process = program.crawl();
        assertThat(net.awaitAnswered(all + 50, process)).isTrue();
        interrupt(process);
        Program.Ended ended = program.ended(process);
        assertThat(ended.exit()).isEqualTo(INTERRUPTED);
        assertThat(ended.err()).contains("'ictmon crawl net' goes on with round 1");
        try (CampaignStore store = CampaignStore.openReadOnly(program.folder().path())) {
            assertThat(store.counters(1).attempts()).isEqualTo(net.pagesAnswered() - before);
        }
        assertThat(Verification.run(program.folder()).problems()).isEmpty();
        endsLikeAWholeRun(program);
    }

    @Test
    void the_second_interrupt_does_not_wait_for_the_pages_under_way() throws Exception {
        Program program = Program.in(machine.resolve("twice"), net);
        int all = net.answered();
        Process process = program.crawl();
        assertThat(net.awaitAnswered(all + 30, process)).isTrue();
        net.hold();
        net.awaitHeld(1, process);
        interrupt(process);
        assertThat(process.waitFor(700, TimeUnit.MILLISECONDS))
                .as("ended with pages under way")
                .isFalse();
        interrupt(process);
        assertThat(program.ended(process).exit()).isEqualTo(INTERRUPTED);
        net.release();
        endsLikeAWholeRun(program);
    }

    @Test
    void a_second_run_at_the_same_time_ends_at_once_and_leaves_the_first_alone() throws Exception {
        Program program = Program.in(machine.resolve("both"), net);
        net.hold();
        Process first = program.crawl();
        net.awaitHeld(1, first);
        Process second = program.crawl();
        Program.Ended ended = program.ended(second);
        assertThat(ended.exit()).isEqualTo(BUSY);
        assertThat(ended.err()).contains("process " + first.pid());
        net.release();
        assertThat(program.ended(first).exit()).isZero();
        RoundRecord.of(program.folder()).assertSameAs(expected);
    }

    @Test
    void a_full_disk_ends_the_run_and_with_space_it_goes_on() throws Exception {
        try (SmallMount disk = new SmallMount(machine.resolve("disk"), "3m")) {
            Program program = Program.in(disk.folder(), net);
            fill(disk.folder().resolve("ballast"), 900_000);
            Program.Ended ended = program.run("crawl", "net", "--max-error-rate", "1");
            assertThat(ended).returns(NO_SPACE, Program.Ended::exit);
            assertThat(ended.err()).containsIgnoringCase("no space");
            disk.remount("size=64m");
            endsLikeAWholeRun(program);
        }
    }

    @Test
    void a_disk_that_is_full_from_the_start_says_the_same() throws Exception {
        try (SmallMount disk = new SmallMount(machine.resolve("start"), "3m")) {
            Program program = Program.in(disk.folder(), net);
            fill(disk.folder().resolve("ballast"), 0);
            assertThat(program.run("crawl", "net")).returns(NO_SPACE, Program.Ended::exit);
            disk.remount("size=64m");
            endsLikeAWholeRun(program);
        }
    }

    private static void fill(Path ballast, long left) throws IOException {
        long size = Files.getFileStore(ballast.getParent()).getUsableSpace() - left;
        Files.write(ballast, new byte[Math.toIntExact(size)]);
    }

    @Test
    void a_page_that_does_not_fit_into_memory_is_that_pages_loss_alone() throws Exception {
        Program program = Program.in(machine.resolve("large"), net);
        Path campaign = program.file("config/campaigns/net.yaml");
        Files.writeString(campaign, Files.readString(campaign).replace("page-size: 1MiB", "page-size: 1GiB"));
        Files.writeString(
                program.file("seeds/net.csv"),
                "a,http://a.example/large/1,Portal a.example,,,social-service\n",
                StandardOpenOption.APPEND);
        goesOn(program);
        RoundRecord record = RoundRecord.of(program.folder());
        assertThat(record.outcomes().remove("http://a.example/large/1"))
                .startsWith("a failed too-large")
                .contains("memory");
        assertThat(record.skipped().remove("http://a.example/large/1")).isEqualTo("limit");
        record.assertSameAs(expected);
    }

    @Test
    void a_folder_that_may_not_be_written_is_named_and_can_still_be_verified() throws Exception {
        try (SmallMount disk = new SmallMount(machine.resolve("frozen"), "64m")) {
            Program program = Program.in(disk.folder(), net);
            goesOn(program);
            disk.remount("ro");
            Program.Ended ended = program.run("-w", program.file("").toString(), "crawl", "net");
            assertThat(ended).returns(FAILED, Program.Ended::exit);
            assertThat(ended.err()).contains(program.file("index").toString(), "may be written");
            assertThat(program.run("verify", "--campaign", "net")).returns(0, Program.Ended::exit);
        }
    }
}
