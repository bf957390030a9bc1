package org.ictmonitor.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of a crawl, again and again, and goes on; nothing is lost and nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledCrawlTest {
    /** Answers between two kills, at most: a round of these portals takes about 190. */
    private static final int STRIDE = 70;

    /** Milliseconds in which the program may have begun to crawl. */
    private static final int START = 2_000;

    private final SmallNet net = new SmallNet();
    private RoundRecord expected = RoundRecord.empty();

    private Path machine = Path.of("");

    @BeforeAll
    void crawl_without_any_kill(@TempDir Path folder) throws Exception {
        machine = folder;
        Program program = Program.in(machine.resolve("whole"), net);
        assertThat(program.run("crawl", "net", "--max-error-rate", "1")).returns(0, Program.Ended::exit);
        expected = RoundRecord.of(program.folder());
        assertThat(expected.outcomes()).hasSizeGreaterThan(200);
        assertThat(expected.captures().values()).allMatch(captures -> captures.size() == 1);
        assertThat(expected.versions()).hasSizeGreaterThan(130);
        assertThat(expected.mentions()).hasSizeGreaterThan(20);
    }

    @AfterAll
    void close() {
        net.close();
    }

    @Test
    void a_crawl_killed_at_a_few_moments_ends_as_if_it_had_not_been() throws Exception {
        Kills kills = new Kills();
        killed(machine.resolve("few"), new Random(20_220_224), kills, 4);
        assertThat(kills.total()).isEqualTo(4);
    }

    @Test
    @Tag("long")
    void two_hundred_kills_lose_nothing_and_double_nothing() throws Exception {
        Random random = new Random(3);
        Kills kills = new Kills();
        int crawls = 0;
        for (; kills.total() < 200; crawls++) {
            killed(machine.resolve("many-" + crawls), random, kills, 200);
            System.out.println(kills + " of " + (crawls + 1) + " crawls, all equal to the whole one");
        }
        assertThat(kills.total()).isEqualTo(200);
        assertThat(kills.in(Kills.Phase.FETCHING)).isGreaterThan(100);
    }

    /**
     * Kills one round's runs until it is over, by itself or by a kill after it was frozen, or until {@code most} kills are
     * counted; lets the round end in the second case. Then it must be the whole round, without one more run to mend it.
     */
    private void killed(Path workspace, Random random, Kills kills, int most) throws IOException, InterruptedException {
        Program program = Program.in(workspace, net);
        boolean over = false;
        while (!over && kills.total() < most) {
            boolean alive = kill(program, random);
            Kills.Phase phase = Kills.phase(program.folder(), machine);
            if (alive) {
                kills.add(phase);
            } else {
                assertThat(phase).as("a run that ended by itself").isEqualTo(Kills.Phase.FROZEN);
            }
            over = !phase.goesOn();
        }
        if (!over) {
            assertThat(program.run("crawl", "net", "--max-error-rate", "1")).returns(0, Program.Ended::exit);
        }
        RoundRecord.of(program.folder()).assertSameAs(expected);
    }

    /**
     * Starts the program and kills it, one time in eight while it starts, else a random time after a random number of
     * answers; false if it was done before.
     */
    private boolean kill(Program program, Random random) throws IOException, InterruptedException {
        boolean early = random.nextInt(8) == 0;
        int answers = early ? 0 : net.answered() + random.nextInt(STRIDE);
        int millis = random.nextInt(early ? START : 40);
        Process process = program.crawl();
        try {
            boolean alive = net.awaitAnswered(answers, process) && !process.waitFor(millis, TimeUnit.MILLISECONDS);
            assertThat(alive || process.exitValue() == 0).isTrue();
            return alive;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
