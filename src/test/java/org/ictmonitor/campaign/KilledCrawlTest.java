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
        assertThat(killed(machine.resolve("few"), new Random(20_220_224), 4)).isEqualTo(4);
    }

    @Test
    @Tag("long")
    void two_hundred_kills_lose_nothing_and_double_nothing() throws Exception {
        Random random = new Random(3);
        int kills = 0;
        for (int crawl = 0; kills < 200; crawl++) {
            kills += killed(machine.resolve("many-" + crawl), random, 200 - kills);
        }
        assertThat(kills).isEqualTo(200);
    }

    /** Kills a crawl until it is done or was killed so often, lets it end, compares, and says how often it was killed. */
    private int killed(Path workspace, Random random, int most) throws IOException, InterruptedException {
        Program program = Program.in(workspace, net);
        int kills = 0;
        boolean done = false;
        while (!done && kills < most) {
            done = !kill(program, random);
            kills += done ? 0 : 1;
        }
        Program.Ended end = done ? new Program.Ended(0, "") : program.run("crawl", "net", "--max-error-rate", "1");
        assertThat(end).returns(0, Program.Ended::exit);
        RoundRecord.of(program.folder()).assertSameAs(expected);
        return kills;
    }

    /** Starts the program and kills it a random time after a random number of answers; false if it was done before. */
    private boolean kill(Program program, Random random) throws IOException, InterruptedException {
        int answers = net.answered() + random.nextInt(STRIDE);
        int millis = random.nextInt(40);
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
